package kaikan.kiosk.testing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import kaikan.kiosk.scan.Frame;

/// A photograph of a code as a camera at a door might take it: 1280 by 720, about six pixels a module.
public final class Photo {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int MODULE = 6;

    private final BufferedImage image;

    private Photo(BufferedImage image) {
        this.image = image;
    }

    public static Photo of(String text) {
        return new Photo(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB)).drawn(text);
    }

    public Photo turned(int degrees) {
        BufferedImage turned = blank(new Color(120, 120, 120));
        Graphics2D pen = turned.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return new Photo(turned);
    }

    public Photo inverted() {
        return each((x, y, grey) -> 255 - grey);
    }

    /// Bright on the left, dark on the right.
    public Photo shaded() {
        return each((x, _, grey) -> 30 + grey * (WIDTH - x / 2) / (WIDTH * 2));
    }

    public Photo grainy(int most) {
        Random random = new Random(3);
        return each((_, _, grey) -> grey + random.nextInt(2 * most) - most);
    }

    public Frame frame() {
        byte[] pixels = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (image.getRGB(i % WIDTH, i / WIDTH) & 0xff);
        }
        return new Frame(WIDTH, HEIGHT, pixels);
    }

    public byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private Photo drawn(String text) {
        try {
            BitMatrix code = new QRCodeWriter().encode(
                    text, BarcodeFormat.QR_CODE, 1, 1, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
            int size = code.getWidth() * MODULE;
            Photo blank = new Photo(blank(Color.WHITE));
            int left = (WIDTH - size) / 2;
            int top = (HEIGHT - size) / 2;
            return blank.each((x, y, grey) -> {
                boolean within = x >= left && y >= top && x < left + size && y < top + size;
                return within && code.get((x - left) / MODULE, (y - top) / MODULE) ? 20 : grey - 15;
            });
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Photo each(Change change) {
        BufferedImage changed = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int grey = Math.clamp(change.of(x, y, image.getRGB(x, y) & 0xff), 0, 255);
                changed.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        return new Photo(changed);
    }

    private static BufferedImage blank(Color color) {
        BufferedImage blank = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = blank.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        return blank;
    }

    private interface Change {
        int of(int x, int y, int grey);
    }
}
