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
import java.util.OptionalInt;
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
            new Way("whole", sight -> sight.lit(HybridBinarizer::new)),
            new Way("busy", sight -> sight.marked(sight.busy(), 12)),
            new Way("even light", sight -> sight.lit(GlobalHistogramBinarizer::new)),
            new Way("enlarged", sight -> sight.marked(sight.busy().enlarged(1.5), 30)),
            new Way("sharpened", sight -> sight.marked(sight.busy().enlarged(2).sharpened(6), 40)),
            new Way("much enlarged", sight -> sight.marked(sight.busy().enlarged(3), 12)));
    /// Of [#WAYS], the one that finds most by itself in the frames of a camera.
    private static final int BEST = 1;

    private final HitRate hits = new HitRate();
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
        Optional<Code> code = best.isPresent() || turn == BEST ? best : WAYS.get(turn).read(sight);
        if (sight.code) {
            hits.seen(code.isPresent());
        }
        return code;
    }

    /// Of a hundred frames of a camera in which a code was seen, how many were read lately; empty as long as there were too few.
    public OptionalInt readOfHundred() {
        return hits.ofHundred();
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
        /// Whether a code was seen in it by any way, read or not.
        private boolean code;

        Sight(Frame whole) {
            this.whole = whole;
        }

        Frame busy() {
            Frame part = busy == null ? BusyPart.of(whole) : busy;
            busy = part;
            return part;
        }

        /// A code in the whole frame.
        Optional<Found> lit(Function<LuminanceSource, Binarizer> binarizer) {
            LuminanceSource source = new PlanarYUVLuminanceSource(
                    whole.pixels(), whole.width(), whole.height(), 0, 0, whole.width(), whole.height(), false);
            try {
                return code(new BinaryBitmap(binarizer.apply(source)).getBlackMatrix(), 1);
            } catch (NotFoundException _) {
                return Optional.empty(); // there is no light and dark in it
            }
        }

        /// A code of what is darker than its surroundings, or else of what is lighter, in the part where one may be.
        ///
        /// @param drawn that part as it is looked at
        Optional<Found> marked(Frame drawn, int radius) {
            BitMatrix marks = new Sums(drawn).darker(radius);
            double times = (double) drawn.width() / busy().width();
            return code(marks, times).or(() -> {
                marks.flip();
                return code(marks, times);
            });
        }

        /// @param times how many pixels of the matrix are one of the frame, each way
        private Optional<Found> code(BitMatrix dark, double times) {
            try {
                DetectorResult found = new Detector(dark).detect();
                code = true;
                String text = new Decoder().decode(found.getBits()).getText();
                return Optional.of(new Found(text, module(found.getPoints()) / times));
            } catch (NotFoundException | ChecksumException | FormatException | RuntimeException _) {
                return Optional.empty(); // this way did not find it, or stumbled over what is none; the next may
            }
        }
    }

    private record Found(String text, double pixelsPerModule) {}

    private record Way(String name, Function<Sight, Optional<Found>> look) {
        Optional<Code> read(Sight sight) {
            return look.apply(sight).map(found -> new Code(found.text, new Quality(found.pixelsPerModule, name)));
        }
    }
}
