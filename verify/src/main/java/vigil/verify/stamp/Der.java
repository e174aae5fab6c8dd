package vigil.verify.stamp;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vigil.verify.tree.BadProof;

/// One value of ASN.1 in DER: definite lengths, shortest form, tags below 31.
final class Der {
    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    private static final int CONSTRUCTED = 0x20;

    private final byte[] all;
    private final int begin;
    private final int from;
    private final int end;

    private Der(byte[] all, int begin, int from, int end) {
        this.all = all;
        this.begin = begin;
        this.from = from;
        this.end = end;
    }

    /// The one value that these bytes are.
    ///
    /// @throws BadProof if they are not DER, or something follows
    static Der parse(byte[] bytes) throws BadProof {
        var value = at(bytes, 0, bytes.length);
        if (value.end != bytes.length) {
            throw new BadProof("something follows a value of ASN.1");
        }
        return value;
    }

    private static Der at(byte[] all, int begin, int limit) throws BadProof {
        if (limit - begin < 2 || (all[begin] & 0x1F) == 0x1F) {
            throw new BadProof("not DER");
        }
        int length = all[begin + 1] & 0xFF;
        int from = begin + 2;
        if (length >= 0x80) {
            int count = length - 0x80;
            if (count == 0 || count > 3 || limit - from < count) {
                throw new BadProof("not DER: a length without end or too large");
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = (length << 8) | (all[from + i] & 0xFF);
            }
            if (length < 0x80 || length >> (8 * (count - 1)) == 0) {
                throw new BadProof("not DER: a length that could be shorter");
            }
            from += count;
        }
        if (length > limit - from) {
            throw new BadProof("not DER: a value reaches past its end");
        }
        return new Der(all, begin, from, from + length);
    }

    int tag() {
        return all[begin] & 0xFF;
    }

    boolean is(int tag) {
        return tag() == tag;
    }

    /// This, if it has the tag.
    Der with(int tag) throws BadProof {
        if (!is(tag)) {
            throw new BadProof("expected ASN.1 tag %x, found %x".formatted(tag, tag()));
        }
        return this;
    }

    /// The values inside.
    List<Der> parts() throws BadProof {
        if ((tag() & CONSTRUCTED) == 0) {
            throw new BadProof("an ASN.1 value without parts");
        }
        var parts = new ArrayList<Der>();
        for (int at = from; at < end; at = parts.getLast().end) {
            parts.add(at(all, at, end));
        }
        return parts;
    }

    /// The part at an index.
    Der part(int index) throws BadProof {
        var parts = parts();
        if (index >= parts.size()) {
            throw new BadProof("an ASN.1 value has too few parts");
        }
        return parts.get(index);
    }

    byte[] content() {
        return Arrays.copyOfRange(all, from, end);
    }

    /// Tag, length and content.
    byte[] encoded() {
        return Arrays.copyOfRange(all, begin, end);
    }

    BigInteger integer() throws BadProof {
        with(INTEGER);
        if (from == end) {
            throw new BadProof("an empty integer");
        }
        return new BigInteger(content());
    }

    /// An object identifier in dotted form.
    String oid() throws BadProof {
        with(OID);
        var text = new StringBuilder();
        long value = 0;
        for (int i = from; i < end; i++) {
            if (value > Long.MAX_VALUE >> 8) {
                throw new BadProof("an object identifier too large");
            }
            value = (value << 7) | (all[i] & 0x7F);
            if ((all[i] & 0x80) == 0) {
                if (text.isEmpty()) {
                    long first = Math.min(2, value / 40);
                    text.append(first).append('.').append(value - 40 * first);
                } else {
                    text.append('.').append(value);
                }
                value = 0;
            }
        }
        return text.toString();
    }
}
