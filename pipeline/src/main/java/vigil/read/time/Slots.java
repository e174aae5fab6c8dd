package vigil.read.time;

import java.util.EnumMap;

/// The values of one match, by [Slot].
final class Slots {
    /// Not captured.
    static final int NONE = Integer.MIN_VALUE;

    /// "several", "a few": a number above one that is not told.
    static final int MANY = -1;

    private final EnumMap<Slot, Integer> values;

    Slots() {
        values = new EnumMap<>(Slot.class);
    }

    private Slots(EnumMap<Slot, Integer> values) {
        this.values = values.clone();
    }

    Slots copy() {
        return new Slots(values);
    }

    void set(Slot slot, int value) {
        values.put(slot, value);
    }

    boolean has(Slot slot) {
        return values.containsKey(slot);
    }

    /// The value, or [#NONE].
    int get(Slot slot) {
        return or(slot, NONE);
    }

    int or(Slot slot, int other) {
        return values.getOrDefault(slot, other);
    }
}
