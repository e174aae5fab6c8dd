package vigil.job.redact;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// Copies of pictures: the pixels anew, black where something was, and nothing else of the file. So
/// no place, camera, thumbnail or earlier version goes along.
final class PictureCopy {
    private static final long MOST_PIXELS = 100_000_000;

    private PictureCopy() {}

    /// Whether these bytes begin like a PNG or JPEG file.
    static boolean isPicture(byte[] bytes) {
        return bytes.length > 8
                && ((bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N')
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8));
    }

    /// A PNG of the picture with these areas black.
    ///
    /// @param boxes left, top, width, height in pixels as they are stored; a camera's note that the
    ///   picture is to be turned goes with its other notes
    /// @throws Unfit if it cannot be read, is too large, or an area is not in it
    /// @throws IOException never in memory
    static byte[] of(byte[] original, List<int[]> boxes) throws Unfit, IOException {
        var image = decoded(original);
        var copy =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = copy.createGraphics();
        pen.setColor(Color.WHITE); // behind what was transparent
        pen.fillRect(0, 0, copy.getWidth(), copy.getHeight());
        pen.drawImage(image, 0, 0, null);
        pen.setColor(Color.BLACK);
        for (var box : boxes) {
            boolean inside =
                    box[0] >= 0
                            && box[1] >= 0
                            && box[2] > 0
                            && box[3] > 0
                            && (long) box[0] + box[2] <= copy.getWidth()
                            && (long) box[1] + box[3] <= copy.getHeight();
            if (!inside) {
                throw new Unfit(
                        "no area %d,%d,%d,%d in a picture of %d × %d"
                                .formatted(
                                        box[0],
                                        box[1],
                                        box[2],
                                        box[3],
                                        copy.getWidth(),
                                        copy.getHeight()));
            }
            pen.fillRect(box[0], box[1], box[2], box[3]);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(copy, "png", out)) {
            throw new Unfit("this Java cannot write PNG");
        }
        return out.toByteArray();
    }

    private static BufferedImage decoded(byte[] original) throws Unfit {
        ImageIO.setUseCache(false);
        ImageReader reader = null;
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(original))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Unfit("not a picture that can be read");
            }
            reader = readers.next();
            reader.setInput(in, false, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new Unfit("a picture of more than 100 million pixels");
            }
            return reader.read(0);
        } catch (IOException | RuntimeException e) {
            throw new Unfit("the picture cannot be read: " + e.getMessage());
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }
}
