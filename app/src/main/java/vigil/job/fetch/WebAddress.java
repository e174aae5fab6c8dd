package vigil.job.fetch;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address of the web, in the one form that it is asked by: `http` or `https`, the host in lower
/// case ASCII, nothing in it that is not plain, no fragment, no user.
///
/// @param scheme `http` or `https`
/// @param host a name, dotted numbers, or an IPv6 address without brackets
/// @param port where it is asked
/// @param target path and query, beginning with a slash
public record WebAddress(String scheme, String host, int port, String target) {
    private static final Pattern PARTS =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(?://([^/?#\\\\]*))?([^#]*)(?:#.*)?");

    private static final Pattern NAME = Pattern.compile("[a-z0-9_.-]+");
    private static final int LONGEST = 8192;

    /// Reads an address.
    ///
    /// @throws FetchFailed `bad-address` if it is none of the web or is written to mislead
    public static WebAddress parse(String text) throws FetchFailed {
        var plain = text.strip().replaceAll("[\\t\\r\\n]", "");
        var parts = PARTS.matcher(plain);
        if (plain.length() > LONGEST || !parts.matches()) {
            throw bad(text, "not an address of the web; it begins with http:// or https://");
        }
        var scheme = parts.group(1).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw bad(text, "only http and https are captured, not " + scheme);
        }
        var authority = parts.group(2);
        if (authority == null || authority.isEmpty()) {
            throw bad(text, "it names no host");
        }
        if (authority.contains("@")) {
            throw bad(text, "it has a user or password in it");
        }
        return of(text, scheme, authority, parts.group(3));
    }

    private static WebAddress of(String text, String scheme, String authority, String rest)
            throws FetchFailed {
        int port = scheme.equals("https") ? 443 : 80;
        var host = authority;
        int colon = authority.lastIndexOf(':');
        if (colon > authority.lastIndexOf(']')) {
            host = authority.substring(0, colon);
            var digits = authority.substring(colon + 1);
            if (!digits.matches("[0-9]{0,5}")) {
                throw bad(text, "its port is not a number");
            }
            port = digits.isEmpty() ? port : Integer.parseInt(digits);
        }
        if (port < 1 || port > 65535) {
            throw bad(text, "there is no port " + port);
        }
        return new WebAddress(scheme, host(text, host), port, target(rest));
    }

    private static String host(String text, String written) throws FetchFailed {
        if (written.startsWith("[") && written.endsWith("]")) {
            var inner = written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT);
            if (!inner.matches("[0-9a-f:.]{2,45}") || !inner.contains(":")) {
                throw bad(text, "not an IPv6 address: " + written);
            }
            return inner;
        }
        try {
            var host = IDN.toASCII(written).toLowerCase(Locale.ROOT);
            if (host.endsWith(".")) {
                host = host.substring(0, host.length() - 1);
            }
            if (!NAME.matcher(host).matches() || host.startsWith(".") || host.contains("..")) {
                throw bad(text, "not the name of a host: " + written);
            }
            return host;
        } catch (IllegalArgumentException _) {
            throw bad(text, "not the name of a host: " + written);
        }
    }

    /// Path and query with everything escaped that a request line cannot carry.
    private static String target(String rest) {
        var out = new StringBuilder();
        if (!rest.startsWith("/") && !rest.startsWith("\\")) {
            out.append('/');
        }
        int query = rest.indexOf('?');
        for (byte each : rest.getBytes(StandardCharsets.UTF_8)) {
            int c = each & 0xFF;
            if (c == '\\' && query < 0) {
                out.append('/');
            } else if (c <= ' ' || c >= 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0) {
                out.append('%').append("%02X".formatted(c));
            } else {
                out.append((char) c);
            }
        }
        return out.toString();
    }

    private static FetchFailed bad(String text, String why) {
        var shown = text.length() > 200 ? text.substring(0, 200) + "…" : text;
        return new FetchFailed("bad-address", shown + ": " + why);
    }

    /// Where a link or redirect on this page leads.
    ///
    /// @param reference absolute or relative
    /// @throws FetchFailed if it leads to nothing that may be asked
    public WebAddress resolve(String reference) throws FetchFailed {
        var link = reference.strip().replaceAll("[\\t\\r\\n]", "");
        if (link.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return parse(link);
        }
        if (link.startsWith("//") || link.startsWith("\\\\")) {
            return parse(scheme + ":" + link.replace('\\', '/'));
        }
        if (link.isEmpty() || link.startsWith("#")) {
            return this;
        }
        int fragment = link.indexOf('#');
        var plain = target("/" + (fragment < 0 ? link : link.substring(0, fragment))).substring(1);
        try {
            var path = URI.create("x:" + target).getRawSchemeSpecificPart();
            var base = URI.create("http://x" + path);
            var resolved = plain.startsWith("?") ? queried(path, plain) : base.resolve(plain);
            var made = resolved.getRawPath() == null ? "/" : resolved.getRawPath();
            while (made.startsWith("/../")) {
                made = made.substring(3);
            }
            var query = resolved.getRawQuery();
            return new WebAddress(
                    scheme, host, port, target(query == null ? made : made + "?" + query));
        } catch (IllegalArgumentException _) {
            throw bad(reference, "not a link");
        }
    }

    private static URI queried(String path, String query) {
        int mark = path.indexOf('?');
        return URI.create("http://x" + (mark < 0 ? path : path.substring(0, mark)) + query);
    }

    boolean secure() {
        return scheme.equals("https");
    }

    /// Host and port as a request names them.
    String authority() {
        var name = host.contains(":") ? "[" + host + "]" : host;
        boolean usual = port == (secure() ? 443 : 80);
        return usual ? name : name + ":" + port;
    }

    /// The address as one line, in which equal addresses are equal.
    @Override
    public String toString() {
        return scheme + "://" + authority() + target;
    }

    /// The same for the JDK.
    ///
    /// @return null where the JDK knows no such address
    public @Nullable URI uri() {
        try {
            return URI.create(toString());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
