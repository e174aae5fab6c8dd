package vigil.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that takes a while to make: made when first asked for, once, and shared by threads.
final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        var known = made;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            var again = made;
            if (again == null) {
                again = maker.get();
                made = again;
            }
            return again;
        }
    }
}
