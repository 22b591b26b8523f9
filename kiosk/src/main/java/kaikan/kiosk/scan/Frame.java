package kaikan.kiosk.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// The brightness of one picture: a byte a pixel, row by row.
@SuppressWarnings("ArrayRecordComponent") // large, read once, never compared
public record Frame(int width, int height, byte[] pixels) {
    /// Most pixels of a frame: more than cameras give, and few enough for a device of little memory.
    public static final int LARGEST = 4_000_000;
    /// Most pixels of a picture file: a telephone's photograph, of which every second pixel is read.
    private static final int LARGEST_FILE = 12_000_000;

    public Frame {
        if (width < 1 || height < 1 || (long) width * height > LARGEST || pixels.length < width * height) {
            throw new IllegalArgumentException("a frame of " + width + " by " + height + " with " + pixels.length + " pixels");
        }
    }

    /// The brightness of a picture file (PNG, JPEG, GIF, BMP); empty if it is not one, or is too large. How large it is says its head, which is
    /// read first: a file of a few bytes can claim more pixels than this machine has memory.
    public static Optional<Frame> ofPicture(byte[] file) throws IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? read(readers.next(), in) : Optional.empty();
        }
    }

    /// A file that is damaged is no picture; what the JDK's readers throw at one is of many kinds.
    private static Optional<Frame> read(ImageReader reader, ImageInputStream in) {
        try {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels <= LARGEST_FILE ? Optional.of(of(reader.read(0, thinned(reader, pixels)))) : Optional.empty();
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadParam thinned(ImageReader reader, long pixels) {
        ImageReadParam thinned = reader.getDefaultReadParam();
        int step = pixels > LARGEST ? 2 : 1;
        thinned.setSourceSubsampling(step, step, 0, 0);
        return thinned;
    }

    private static Frame of(BufferedImage image) {
        int width = image.getWidth();
        byte[] pixels = new byte[width * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) brightness(image.getRGB(x, y));
            }
        }
        return new Frame(width, image.getHeight(), pixels);
    }

    /// Every second pixel of every second row.
    Frame half() {
        int w = Math.max(1, width / 2);
        int h = Math.max(1, height / 2);
        byte[] small = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                small[y * w + x] = pixels[2 * y * width + 2 * x];
            }
        }
        return new Frame(w, h, small);
    }

    /// Green counts most, as for the eye; what is transparent is paper.
    private static int brightness(int argb) {
        int alpha = argb >>> 24;
        int grey = (306 * ((argb >> 16) & 0xff) + 601 * ((argb >> 8) & 0xff) + 117 * (argb & 0xff)) >> 10;
        return (grey * alpha + 255 * (255 - alpha)) / 255;
    }
}
