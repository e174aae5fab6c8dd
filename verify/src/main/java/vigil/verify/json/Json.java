package vigil.verify.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A JSON value. Immutable.
public sealed interface Json {

    /// Names and values, in the order of RFC 8785: by UTF-16 code units, as `String` compares.
    record Members(Map<String, Json> values) implements Json {
        public Members {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }

        /// The value of a name, if it is there.
        public Optional<Json> find(String name) {
            return Optional.ofNullable(values.get(name));
        }

        /// The text of a name, if it is there and a text.
        public Optional<String> text(String name) {
            return find(name)
                    .flatMap(v -> v instanceof Text(var t) ? Optional.of(t) : Optional.empty());
        }

        /// The whole number of a name, if it is there and one.
        public Optional<Long> whole(String name) {
            return find(name)
                    .flatMap(v ->
                            v instanceof Amount(var d)
                                            && d == Math.rint(d)
                                            && Math.abs(d) <= LARGEST
                                    ? Optional.of((long) d)
                                    : Optional.empty());
        }
    }

    /// The largest whole number that all JSON readers agree on: 2^53 - 1.
    double LARGEST = 9_007_199_254_740_991d;

    /// Values in order.
    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// A string.
    record Text(String value) implements Json {}

    /// A number.
    record Amount(double value) implements Json {
        /// @throws IllegalArgumentException if it is infinite or not a number
        public Amount {
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("JSON has no " + value);
            }
        }
    }

    /// True or false.
    record Truth(boolean value) implements Json {}

    /// Nothing.
    record Nothing() implements Json {}

    /// An object of names and values by turns; a value is a `Json`, text, whole number or truth.
    ///
    /// @throws IllegalArgumentException if a name has no value or a value is of another kind
    static Members members(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a name without a value");
        }
        var members = new TreeMap<String, Json>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], of(namesAndValues[i + 1]));
        }
        return new Members(members);
    }

    /// Several values.
    static Items items(List<?> values) {
        var items = new ArrayList<Json>();
        values.forEach(value -> items.add(of(value)));
        return new Items(items);
    }

    private static Json of(Object value) {
        return switch (value) {
            case Json json -> json;
            case String text -> new Text(text);
            case Boolean truth -> new Truth(truth);
            case Integer whole -> new Amount(whole);
            case Long whole when Math.abs(whole) <= (long) LARGEST -> new Amount(whole);
            case List<?> list -> items(list);
            default -> throw new IllegalArgumentException("no JSON: " + value);
        };
    }
}
