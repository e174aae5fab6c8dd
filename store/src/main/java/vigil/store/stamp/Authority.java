package vigil.store.stamp;

import java.security.cert.X509Certificate;
import java.util.List;

/// Who stamps.
///
/// @param name for people and folders, plain letters and digits
/// @param url where requests are sent
/// @param roots certificates that its tokens must lead to
public record Authority(String name, String url, List<X509Certificate> roots) {
    public Authority {
        roots = List.copyOf(roots);
    }
}
