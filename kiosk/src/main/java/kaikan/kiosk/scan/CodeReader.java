package kaikan.kiosk.scan;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.detector.Detector;
import com.google.zxing.qrcode.detector.FinderPattern;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds a QR code in a frame. It tries one way after the other, and each finds codes that the others do not: uneven light and even light in
/// the whole frame, then the part where a code may be, against its own surroundings, as it is, enlarged (small or blurred codes) and sharpened.
/// In that part, black and white may also be exchanged (telephones in dark mode).
///
/// A picture is looked at in all ways. The frames of a camera come many times a second while a code is held up, so that each of them is looked at in
/// the way that finds most, and in one of the others in turn.
public final class CodeReader {
    private static final List<Way> WAYS = List.of(
            new Way("whole", sight -> lit(sight.whole, HybridBinarizer::new)),
            new Way("busy", sight -> marked(sight.busy(), sight.busy(), 12)),
            new Way("even light", sight -> lit(sight.whole, GlobalHistogramBinarizer::new)),
            new Way("enlarged", sight -> marked(sight.busy(), sight.busy().enlarged(1.5), 30)),
            new Way("sharpened", sight -> marked(sight.busy(), sight.busy().enlarged(2).sharpened(6), 40)),
            new Way("much enlarged", sight -> marked(sight.busy(), sight.busy().enlarged(3), 12)));
    /// Of [#WAYS], the one that finds most by itself in the frames of a camera.
    private static final int BEST = 1;

    private int turn = BEST;

    /// A code that was found, and how well it was seen.
    public record Code(String text, Quality quality) {}

    /// The code in a picture, if one can be read in any way.
    public Optional<Code> read(Frame picture) {
        Sight sight = new Sight(picture);
        return WAYS.stream().map(way -> way.read(sight)).flatMap(Optional::stream).findFirst();
    }

    /// The code in a frame of a camera, if it can be read in the best way or in the one whose turn it is.
    public synchronized Optional<Code> glance(Frame frame) {
        Sight sight = new Sight(frame);
        turn = (turn + 1) % WAYS.size();
        Optional<Code> best = WAYS.get(BEST).read(sight);
        return best.isPresent() || turn == BEST ? best : WAYS.get(turn).read(sight);
    }

    private static Optional<Found> lit(Frame frame, Function<LuminanceSource, Binarizer> binarizer) {
        LuminanceSource source = new PlanarYUVLuminanceSource(
                frame.pixels(), frame.width(), frame.height(), 0, 0, frame.width(), frame.height(), false);
        try {
            return code(new BinaryBitmap(binarizer.apply(source)).getBlackMatrix(), 1);
        } catch (NotFoundException _) {
            return Optional.empty(); // there is no light and dark in it
        }
    }

    /// A code of what is darker than its surroundings, or else of what is lighter.
    ///
    /// @param part as it is in the frame
    /// @param drawn the same part as it is looked at
    private static Optional<Found> marked(Frame part, Frame drawn, int radius) {
        BitMatrix marks = new Sums(drawn).darker(radius);
        double times = (double) drawn.width() / part.width();
        return code(marks, times).or(() -> {
            marks.flip();
            return code(marks, times);
        });
    }

    /// @param times how many pixels of the matrix are one of the frame, each way
    private static Optional<Found> code(BitMatrix dark, double times) {
        try {
            DetectorResult found = new Detector(dark).detect();
            String text = new Decoder().decode(found.getBits()).getText();
            return Optional.of(new Found(text, module(found.getPoints()) / times));
        } catch (NotFoundException | ChecksumException | FormatException | RuntimeException _) {
            return Optional.empty(); // this way did not find it, or stumbled over what is none; the next may
        }
    }

    private static double module(ResultPoint[] corners) {
        return Arrays.stream(corners)
                .filter(FinderPattern.class::isInstance)
                .mapToDouble(corner -> ((FinderPattern) corner).getEstimatedModuleSize())
                .average()
                .orElse(0);
    }

    /// A frame, and the part of it where a code may be, which is looked for once and only by the ways that want it.
    private static final class Sight {
        private final Frame whole;
        private @Nullable Frame busy;

        Sight(Frame whole) {
            this.whole = whole;
        }

        Frame busy() {
            Frame part = busy == null ? BusyPart.of(whole) : busy;
            busy = part;
            return part;
        }
    }

    private record Found(String text, double pixelsPerModule) {}

    private record Way(String name, Function<Sight, Optional<Found>> look) {
        Optional<Code> read(Sight sight) {
            return look.apply(sight).map(found -> new Code(found.text, new Quality(found.pixelsPerModule, name)));
        }
    }
}
