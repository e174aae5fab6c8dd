package vigil.capture.archive;

import java.io.IOException;
import java.io.InputStream;

/// Takes what a container holds, in its order.
public interface Items {
    /// An item to be read.
    ///
    /// @param bytes good until this returns
    /// @throws IOException if it cannot be kept; ends the opening
    void item(Item item, InputStream bytes) throws IOException;

    /// Something that is kept within the container and not read by itself, such as a picture.
    ///
    /// @param kind of thing, in a word or two, such as `image/png` or `status 404`
    void passedOver(String kind);
}
