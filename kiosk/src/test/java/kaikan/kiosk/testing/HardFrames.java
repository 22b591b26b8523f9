package kaikan.kiosk.testing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kaikan.kiosk.scan.Frame;

/// Frames of a door's camera in which a telephone shows a pass and something makes it hard to read: 1280 by 720 pixels, four to six of them a
/// module, turned any way and tilted, on a screen in dark mode one time in three. The same seed gives the same frame.
public final class HardFrames {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    /// Pixels between the camera's eye and its picture: the larger, the flatter.
    private static final double EYE = 900;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// What makes a frame hard besides its angle, its grain and the raster of the screen.
    public enum Harm {
        /// Nothing more.
        TURN,
        /// Held at up to 40 degrees.
        TILT,
        /// A dim screen in front of a bright sky.
        DIM,
        /// Out of focus, or moved.
        BLUR,
        /// A cracked glass.
        CRACK,
        /// A lamp that is mirrored in it.
        GLARE
    }

    /// @param text what must be read
    public record Hard(Harm harm, String text, Frame frame) {}

    private final RandomGenerator random;
    private final Harm harm;
    private final boolean dark;
    private final double module;
    private final BitMatrix code;
    private final String text;
    private final List<Crack> cracks = new ArrayList<>();

    private HardFrames(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        harm = Harm.values()[random.nextInt(Harm.values().length)];
        dark = random.nextInt(3) == 0;
        module = 4 + random.nextDouble() * 2.4;
        text = pass(random);
        code = code(text);
    }

    /// The frame of that seed.
    public static Hard of(long seed) {
        HardFrames one = new HardFrames(seed);
        return new Hard(one.harm, one.text, one.frame());
    }

    private static String pass(RandomGenerator random) {
        StringBuilder pass = new StringBuilder("HTTPS://KAIKAN.EXAMPLE.JP/P/");
        for (int i = 0; i < 146; i++) {
            pass.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return pass.toString();
    }

    private static BitMatrix code(String text) {
        try {
            return new QRCodeWriter().encode(
                    text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Frame frame() {
        double[] light = room();
        crack();
        screen(light);
        light = blurred(light, harm == Harm.BLUR ? between(0.8, 1.4) : between(0.4, 1));
        light = harm == Harm.BLUR ? moved(light, between(0, 4), between(0, Math.PI)) : light;
        double grain = between(2, 9);
        byte[] pixels = new byte[light.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.clamp(Math.round(light[i] + random.nextGaussian() * grain), 0, 255);
        }
        return new Frame(WIDTH, HEIGHT, pixels);
    }

    private double between(double from, double to) {
        return from + random.nextDouble() * (to - from);
    }

    /// What is behind the telephone: brighter to one side.
    private double[] room() {
        double base = between(70, 170);
        double across = between(-0.06, 0.06);
        double down = between(-0.06, 0.06);
        double[] light = new double[WIDTH * HEIGHT];
        for (int i = 0; i < light.length; i++) {
            light[i] = base + across * (i % WIDTH - WIDTH / 2.0) + down * ((double) i / WIDTH - HEIGHT / 2.0);
        }
        return light;
    }

    private void crack() {
        int many = harm == Harm.CRACK ? 2 + random.nextInt(4) : 0;
        for (int i = 0; i < many; i++) {
            double x = between(0, code.getWidth());
            double y = between(0, code.getWidth());
            double way = between(0, 2 * Math.PI);
            for (int piece = 0; piece < 5; piece++) {
                double length = code.getWidth() * between(0.06, 0.22);
                way += between(-0.6, 0.6);
                double toX = x + Math.cos(way) * length;
                double toY = y + Math.sin(way) * length;
                cracks.add(new Crack(x, y, toX, toY, between(0.12, 0.4), random.nextBoolean() ? 0.9 : 0.15));
                x = toX;
                y = toY;
            }
        }
    }

    /// Draws the telephone's screen into the room, four rays a pixel.
    private void screen(double[] light) {
        View view = new View(this);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double sum = 0;
                int met = 0;
                for (int ray = 0; ray < 4; ray++) {
                    double shone = view.shines(x + (ray & 1) * 0.5 - 0.25, y + (ray >> 1) * 0.5 - 0.25);
                    met += Double.isNaN(shone) ? 0 : 1;
                    sum += Double.isNaN(shone) ? 0 : shone;
                }
                int at = y * WIDTH + x;
                if (met > 0) {
                    light[at] = (sum + met * view.raster(x, y) + light[at] * (4 - met)) / 4;
                }
            }
        }
    }

    private static double[] blurred(double[] light, double sigma) {
        int reach = (int) Math.ceil(sigma * 2.5);
        double[] weights = new double[2 * reach + 1];
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = Math.exp(-i * i / (2 * sigma * sigma));
        }
        double all = Arrays.stream(weights).sum();
        double[] across = new double[light.length];
        double[] both = new double[light.length];
        for (int i = 0; i < light.length; i++) {
            int row = i / WIDTH * WIDTH;
            for (int step = -reach; step <= reach; step++) {
                across[i] += weights[step + reach] / all * light[row + Math.clamp(i - row + step, 0, WIDTH - 1)];
            }
        }
        for (int i = 0; i < light.length; i++) {
            for (int step = -reach; step <= reach; step++) {
                both[i] += weights[step + reach] / all * across[Math.clamp(i / WIDTH + step, 0, HEIGHT - 1) * WIDTH + i % WIDTH];
            }
        }
        return both;
    }

    private static double[] moved(double[] light, double length, double way) {
        int steps = 9;
        double[] moved = new double[light.length];
        for (int i = 0; i < light.length; i++) {
            for (int step = 0; step < steps; step++) {
                double far = length * ((double) step / (steps - 1) - 0.5);
                int column = i % WIDTH;
                int row = i / WIDTH;
                int x = Math.clamp(Math.round(column + far * Math.cos(way)), 0, WIDTH - 1);
                int y = Math.clamp(Math.round(row + far * Math.sin(way)), 0, HEIGHT - 1);
                moved[i] += light[y * WIDTH + x] / steps;
            }
        }
        return moved;
    }

    /// A line on the glass, in modules.
    private record Crack(double x, double y, double toX, double toY, double width, double light) {
        boolean covers(double u, double v) {
            double dx = toX - x;
            double dy = toY - y;
            double along = ((u - x) * dx + (v - y) * dy) / (dx * dx + dy * dy);
            return along >= 0 && along <= 1 && Math.hypot(u - x - along * dx, v - y - along * dy) < width;
        }
    }

    /// How the camera sees the screen.
    private static final class View {
        private final HardFrames of;
        private final int size;
        private final double turn;
        private final double tilt;
        private final double axis;
        private final double middleX;
        private final double middleY;
        private final double quiet;
        private final double margin;
        private final double contrast;
        private final double haze;
        private final double raster;
        private final double rasterStep;
        private final double rasterWay;
        private final double glare;
        private final double glareX;
        private final double glareY;
        private final double glareSize;

        View(HardFrames of) {
            this.of = of;
            size = of.code.getWidth();
            turn = of.harm == Harm.TURN || of.random.nextBoolean() ? of.between(0, 2 * Math.PI) : of.between(-0.2, 0.2);
            tilt = Math.toRadians(of.harm == Harm.TILT ? of.between(20, 40) : of.between(0, 22));
            axis = of.between(0, 2 * Math.PI);
            double half = size * of.module / 2;
            middleX = WIDTH / 2.0 + of.between(-0.25, 0.25) * (WIDTH - 2.4 * half);
            middleY = HEIGHT / 2.0 + of.between(-0.3, 0.3) * (HEIGHT - 2.4 * half);
            quiet = 2 + of.random.nextInt(3);
            margin = quiet + 2 + of.random.nextInt(6);
            contrast = 215 * (of.harm == Harm.DIM ? of.between(0.18, 0.4) : of.between(0.45, 0.95));
            haze = of.between(0, 50) + (of.harm == Harm.DIM ? 40 : 0);
            raster = of.random.nextBoolean() ? 0 : of.between(3, 11);
            rasterStep = of.between(0.15, 0.65);
            rasterWay = of.between(0, Math.PI);
            glare = of.harm == Harm.GLARE ? 1 : 0;
            glareX = size / 2.0 + of.between(-0.45, 0.45) * size;
            glareY = size / 2.0 + of.between(-0.45, 0.45) * size;
            glareSize = size * of.between(0.06, 0.13);
        }

        double raster(int x, int y) {
            return raster * Math.sin((x * Math.cos(rasterWay) + y * Math.sin(rasterWay)) * rasterStep);
        }

        /// How bright the screen is there; not a number beside it.
        double shines(double x, double y) {
            double along = (x - middleX) * Math.cos(axis) + (y - middleY) * Math.sin(axis);
            double over = -(x - middleX) * Math.sin(axis) + (y - middleY) * Math.cos(axis);
            double up = over * EYE / (EYE * Math.cos(tilt) - over * Math.sin(tilt));
            double beside = along * (EYE + up * Math.sin(tilt)) / EYE;
            double flatX = beside * Math.cos(axis) - up * Math.sin(axis);
            double flatY = beside * Math.sin(axis) + up * Math.cos(axis);
            double u = (flatX * Math.cos(turn) + flatY * Math.sin(turn)) / of.module + size / 2.0;
            double v = (-flatX * Math.sin(turn) + flatY * Math.cos(turn)) / of.module + size / 2.0;
            return u < -margin || u > size + margin || v < -margin || v > size + 2 * margin ? Double.NaN : lit(u, v);
        }

        private double lit(double u, double v) {
            double light = drawn(u, v);
            for (Crack crack : of.cracks) {
                light = crack.covers(u, v) ? crack.light : light;
            }
            double spot = ((u - glareX) * (u - glareX) + (v - glareY) * (v - glareY)) / (2 * glareSize * glareSize);
            double mirrored = glare * (260 * Math.exp(-spot) + 50 * Math.exp(-(u - glareX) * (u - glareX) / 18));
            return light * contrast + haze + mirrored;
        }

        /// The code with its margin, and around it lines of text.
        private double drawn(double u, double v) {
            if (u < -quiet || u > size + quiet || v < -quiet || v > size + quiet) {
                double paper = Math.floorMod((int) Math.floor(v), 3) == 0 ? 0.6 : 0.95;
                return of.dark ? 1 - paper : paper;
            }
            boolean black = u >= 0 && u < size && v >= 0 && v < size && of.code.get((int) u, (int) v);
            return black == of.dark ? 1 : 0.04;
        }
    }
}
