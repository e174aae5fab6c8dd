package vigil.job.fetch;

import java.util.Arrays;
import java.util.List;

/// Addresses that are not of the public network: the special-purpose registries for IPv4 and IPv6
/// (RFC 6890 and its updates), multicast, and addresses that carry another within them.
final class Ranges {
    private static final List<Range> SPECIAL_4 =
            List.of(
                    range(8, 0), // this network
                    range(8, 10),
                    range(10, 100, 64), // shared by carriers
                    range(8, 127),
                    range(16, 169, 254), // link-local, and where clouds keep secrets
                    range(12, 172, 16),
                    range(24, 192, 0, 0),
                    range(24, 192, 0, 2), // documentation
                    range(24, 192, 88, 99), // 6to4 relays
                    range(16, 192, 168),
                    range(15, 198, 18), // benchmarks
                    range(24, 198, 51, 100),
                    range(24, 203, 0, 113),
                    range(4, 224), // multicast
                    range(4, 240)); // reserved, broadcast

    private Ranges() {}

    private record Range(int bits, List<Integer> prefix) {
        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int at = bit / 8;
                int want = at < prefix.size() ? prefix.get(at) : 0;
                int mask = 0x80 >> (bit % 8);
                if ((address[at] & mask) != (want & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Range range(int bits, Integer... prefix) {
        return new Range(bits, List.of(prefix));
    }

    /// Whether an address is one of the public network.
    ///
    /// @param address 4 or 16 bytes
    static boolean isPublic(byte[] address) {
        return address.length == 4 ? isPublic4(address) : isPublic6(address);
    }

    private static boolean isPublic4(byte[] address) {
        return SPECIAL_4.stream().noneMatch(range -> range.holds(address));
    }

    private static boolean isPublic6(byte[] a) {
        boolean mapped = zero(a, 0, 10) && a[10] == -1 && a[11] == -1;
        if (mapped) {
            return isPublic4(Arrays.copyOfRange(a, 12, 16));
        }
        if (range(96, 0x00, 0x64, 0xFF, 0x9B).holds(a)) { // NAT64 of a public prefix
            return isPublic4(Arrays.copyOfRange(a, 12, 16));
        }
        if (range(16, 0x20, 0x02).holds(a)) { // 6to4
            return isPublic4(Arrays.copyOfRange(a, 2, 6));
        }
        boolean global = range(3, 0x20).holds(a);
        boolean special =
                range(23, 0x20, 0x01).holds(a) // Teredo, benchmarks, ORCHID
                        || range(32, 0x20, 0x01, 0x0D, 0xB8).holds(a) // documentation
                        || range(20, 0x3F, 0xFF).holds(a);
        return global && !special;
    }

    private static boolean zero(byte[] a, int from, int to) {
        for (int i = from; i < to; i++) {
            if (a[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
