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
    /// Most pixels to which a part is enlarged: what fills more of the frame is large enough.
    private static final int LARGEST_DRAWN = 1_000_000;
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

    /// The part that begins there.
    public Frame cut(int left, int top, int cutWidth, int cutHeight) {
        byte[] part = new byte[cutWidth * cutHeight];
        for (int y = 0; y < cutHeight; y++) {
            System.arraycopy(pixels, (top + y) * width + left, part, y * cutWidth, cutWidth);
        }
        return new Frame(cutWidth, cutHeight, part);
    }

    /// The same picture with more pixels, as far as [#LARGEST_DRAWN] allows; between those of before runs a straight line.
    ///
    /// @param times at least 1
    Frame enlarged(double times) {
        double most = Math.sqrt((double) LARGEST_DRAWN / ((long) width * height));
        double factor = Math.max(1, Math.min(times, most));
        int w = (int) (width * factor);
        int h = (int) (height * factor);
        Steps across = Steps.of(w, width, factor);
        Steps down = Steps.of(h, height, factor);
        byte[] large = new byte[w * h];
        for (int y = 0; y < h; y++) {
            int upper = down.first[y] * width;
            int lower = down.second[y] * width;
            for (int x = 0; x < w; x++) {
                int above = between(upper, across, x);
                int below = between(lower, across, x);
                large[y * w + x] = (byte) ((above * (256 - down.share[y]) + below * down.share[y] + (1 << 15)) >> 16);
            }
        }
        return new Frame(w, h, large);
    }

    private int between(int row, Steps across, int x) {
        return (pixels[row + across.first[x]] & 0xff) * (256 - across.share[x]) + (pixels[row + across.second[x]] & 0xff) * across.share[x];
    }

    /// The same picture with what a lens has drawn apart pulled together: each pixel twice, less the mean around it.
    Frame sharpened(int radius) {
        Sums sums = new Sums(this);
        byte[] sharp = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                sharp[at] = (byte) Math.clamp(2 * (pixels[at] & 0xff) - sums.mean(x, y, radius), 0, 255);
            }
        }
        return new Frame(width, height, sharp);
    }

    /// For each pixel of a longer line, the two of the shorter one between which it lies, and the share of the second in 256ths.
    @SuppressWarnings("ArrayRecordComponent") // filled once, read many times, never compared
    private record Steps(int[] first, int[] second, int[] share) {
        static Steps of(int longer, int shorter, double factor) {
            Steps steps = new Steps(new int[longer], new int[longer], new int[longer]);
            for (int i = 0; i < longer; i++) {
                double at = Math.clamp((i + 0.5) / factor - 0.5, 0, shorter - 1);
                steps.first[i] = (int) at;
                steps.second[i] = Math.min(shorter - 1, (int) at + 1);
                steps.share[i] = (int) ((at - (int) at) * 256);
            }
            return steps;
        }
    }

    /// Green counts most, as for the eye; what is transparent is paper.
    private static int brightness(int argb) {
        int alpha = argb >>> 24;
        int grey = (306 * ((argb >> 16) & 0xff) + 601 * ((argb >> 8) & 0xff) + 117 * (argb & 0xff)) >> 10;
        return (grey * alpha + 255 * (255 - alpha)) / 255;
    }
}
