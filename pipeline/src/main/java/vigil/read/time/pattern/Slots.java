package vigil.read.time.pattern;

import java.util.EnumMap;

/// The values of one match, by [Slot].
public final class Slots {
    /// Not captured.
    public static final int NONE = Integer.MIN_VALUE;

    /// "several", "a few": a number above one that is not told.
    public static final int MANY = -1;

    private final EnumMap<Slot, Integer> values;

    /// Nothing captured.
    public Slots() {
        values = new EnumMap<>(Slot.class);
    }

    private Slots(EnumMap<Slot, Integer> values) {
        this.values = values.clone();
    }

    /// The same values, to go on with.
    public Slots copy() {
        return new Slots(values);
    }

    /// Puts a value, over one that was there.
    public void set(Slot slot, int value) {
        values.put(slot, value);
    }

    /// Whether there is a value.
    public boolean has(Slot slot) {
        return values.containsKey(slot);
    }

    /// The value, or [#NONE].
    public int get(Slot slot) {
        return or(slot, NONE);
    }

    /// The value, or another where there is none.
    public int or(Slot slot, int other) {
        var value = values.get(slot);
        return value == null ? other : value;
    }
}
