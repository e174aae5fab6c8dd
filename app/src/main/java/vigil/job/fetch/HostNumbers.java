package vigil.job.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Hosts written as numbers: every way that browsers and systems read as an address, so that none
/// goes by as a name.
final class HostNumbers {
    private HostNumbers() {}

    /// The address that a host is, or null if it is a name.
    ///
    /// @throws FetchFailed if it looks like an address and is none
    static @Nullable InetAddress of(String host) throws FetchFailed {
        try {
            if (host.contains(":")) {
                return Inet6Address.ofLiteral(host);
            }
            var parts = host.split("\\.", -1);
            var last = parts[parts.length - 1].toLowerCase(Locale.ROOT);
            if (!last.matches("[0-9]+|0x[0-9a-f]*")) {
                return null;
            }
            return InetAddress.getByAddress(host, bytes(parts));
        } catch (UnknownHostException | IllegalArgumentException _) {
            throw new FetchFailed("bad-address", host + ": not an address of a machine");
        }
    }

    /// One to four numbers, decimal, octal (`0…`) or hexadecimal (`0x…`); the last fills the rest.
    private static byte[] bytes(String[] parts) {
        if (parts.length > 4) {
            throw new IllegalArgumentException("more than four numbers");
        }
        var bytes = new byte[4];
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            long number = number(parts[i].toLowerCase(Locale.ROOT));
            int left = last ? 4 - i : 1;
            if (number >= 1L << (8 * left)) {
                throw new IllegalArgumentException("too large a number");
            }
            for (int b = 0; b < left; b++) {
                bytes[i + b] = (byte) (number >>> (8 * (left - 1 - b)));
            }
        }
        return bytes;
    }

    private static long number(String part) {
        if (part.startsWith("0x")) {
            return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
        }
        return part.length() > 1 && part.startsWith("0")
                ? Long.parseLong(part, 8)
                : Long.parseLong(part);
    }
}
