package kaikan.kiosk.scan;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.detector.FinderPattern;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds a QR code in a frame. It tries one way after the other, the cheapest and most frequent first: uneven light, even light,
/// half the size (large or blurred codes), and each of them with black and white exchanged (telephones in dark mode).
public final class CodeReader {
    private static final List<Way> WAYS = List.of(
            new Way("whole", frame -> frame, HybridBinarizer::new, false),
            new Way("even light", frame -> frame, GlobalHistogramBinarizer::new, false),
            new Way("half", Frame::half, HybridBinarizer::new, false),
            new Way("inverted", frame -> frame, HybridBinarizer::new, true),
            new Way("half, inverted", Frame::half, GlobalHistogramBinarizer::new, true));

    /// A code that was found, and how well it was seen.
    public record Code(String text, Quality quality) {}

    /// The code in the frame, if one can be read.
    public Optional<Code> read(Frame frame) {
        return WAYS.stream().map(way -> way.read(frame)).flatMap(Optional::stream).findFirst();
    }

    private static double module(Result result) {
        return Arrays.stream(result.getResultPoints())
                .filter(FinderPattern.class::isInstance)
                .mapToDouble(corner -> ((FinderPattern) corner).getEstimatedModuleSize())
                .average()
                .orElse(0);
    }

    private record Way(String name, Function<Frame, Frame> size, Function<LuminanceSource, Binarizer> binarizer, boolean inverted) {
        Optional<Code> read(Frame original) {
            Frame frame = size.apply(original);
            LuminanceSource plain = new PlanarYUVLuminanceSource(
                    frame.pixels(), frame.width(), frame.height(), 0, 0, frame.width(), frame.height(), false);
            LuminanceSource source = inverted ? plain.invert() : plain;
            try {
                Result result = new QRCodeReader().decode(new BinaryBitmap(binarizer.apply(source)));
                return Optional.of(new Code(result.getText(), new Quality(module(result) * original.width() / frame.width(), name)));
            } catch (NotFoundException | ChecksumException | FormatException | RuntimeException _) {
                return Optional.empty(); // this way did not find it, or stumbled over what is none; the next may
            }
        }
    }
}
