package vigil.job.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vigil.store.vault.Vault;

/// Items that are sealed, logged and kept together, so that they share what a disk takes for one.
final class Batch {
    /// How an item is read, once it is sealed.
    interface Reads {
        ObjectReader.Readings read() throws IOException;
    }

    /// One thing that came.
    static final class Item {
        final String name;
        final long size;
        final List<Object> about;
        final Reads reads;

        /// What came; null once it is sealed, or where it was too large to be held.
        byte @Nullable [] bytes;

        Vault.@Nullable Sealed sealed;

        /// Whether it is for this run to read.
        boolean taken;

        ObjectReader.@Nullable Readings readings;

        Item(String name, long size, Reads reads, List<Object> about) {
            this.name = name;
            this.size = size;
            this.reads = reads;
            this.about = about;
        }
    }

    final List<Item> items = new ArrayList<>();
    final AtomicInteger unread = new AtomicInteger();

    /// Megabytes that this batch was allowed.
    int weight;

    private long bytes;

    void add(Item item) {
        items.add(item);
        bytes += item.size;
    }

    long bytes() {
        return bytes;
    }
}
