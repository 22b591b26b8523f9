package kaikan.kiosk.scan;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kaikan.kiosk.testing.HardFrames;

/// How many codes are found, how many are read wrongly, and what a frame costs: ours beside plain ZXing with its hybrid binarizer, one after the
/// other on each frame. With folders as arguments the photographs in them (`N.png` or `N.jpg` with the text in `N.txt`), each in four directions;
/// without, 312 hard frames of telephones.
public final class DecoderBench {
    private static final int HARD = 312;

    private DecoderBench() {}

    public static void main(String[] folders) throws IOException {
        List<Path> given = Arrays.stream(folders).filter(one -> !one.isBlank()).map(Path::of).toList();
        if (given.isEmpty()) {
            hard();
        }
        for (Path folder : given) {
            photographs(folder);
        }
    }

    private static void hard() {
        Map<HardFrames.Harm, Tally> each = new EnumMap<>(HardFrames.Harm.class);
        Tally all = new Tally();
        for (int seed = 0; seed < HARD; seed++) {
            HardFrames.Hard hard = HardFrames.of(seed);
            Shot shot = new Shot(Integer.toString(seed), hard.text(), hard.frame());
            all.add(shot);
            each.computeIfAbsent(hard.harm(), _ -> new Tally()).add(shot);
        }
        all.print("hard frames");
        each.forEach((harm, tally) -> tally.print(harm.toString()));
    }

    private static void photographs(Path folder) throws IOException {
        Tally tally = new Tally();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(png|jpg)")).sorted().toList()) {
                Path text = Path.of(file.toString().replaceAll("\\.(png|jpg)$", ".txt"));
                Frame frame = Frame.ofPicture(Files.readAllBytes(file)).orElseThrow();
                for (int quarter = 0; quarter < 4 && Files.exists(text); quarter++) {
                    tally.add(new Shot(file + " turned " + 90 * quarter, Files.readString(text).strip(), frame));
                    frame = turned(frame);
                }
            }
        }
        tally.print(folder.toString());
    }

    private static Frame turned(Frame frame) {
        byte[] turned = new byte[frame.width() * frame.height()];
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                turned[x * frame.height() + frame.height() - 1 - y] = frame.pixels()[y * frame.width() + x];
            }
        }
        return new Frame(/* width= */ frame.height(), /* height= */ frame.width(), turned);
    }

    private static Optional<String> plain(Frame frame) {
        PlanarYUVLuminanceSource source = new PlanarYUVLuminanceSource(
                frame.pixels(), frame.width(), frame.height(), 0, 0, frame.width(), frame.height(), false);
        try {
            return Optional.of(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText());
        } catch (ReaderException _) {
            return Optional.empty();
        }
    }

    private record Shot(String name, String text, Frame frame) {}

    private static final class Tally {
        private final Column plain = new Column("plain ZXing");
        private final Column ours = new Column("ours");
        private final CodeReader reader = new CodeReader();

        void add(Shot shot) {
            plain.add(shot, DecoderBench::plain);
            ours.add(shot, frame -> reader.read(frame).map(CodeReader.Code::text));
        }

        void print(String title) {
            System.out.println(title);
            plain.print();
            ours.print();
        }
    }

    private static final class Column {
        private final String title;
        private final List<Double> millis = new ArrayList<>();
        private final List<String> wrong = new ArrayList<>();
        private int read;

        Column(String title) {
            this.title = title;
        }

        void add(Shot shot, Function<Frame, Optional<String>> decoder) {
            long before = System.nanoTime();
            Optional<String> text = decoder.apply(shot.frame);
            millis.add((System.nanoTime() - before) / 1e6);
            boolean right = text.map(String::strip).filter(shot.text::equals).isPresent();
            read += right ? 1 : 0;
            if (text.isPresent() && !right) {
                wrong.add(shot.name + ": " + text.get());
            }
        }

        void print() {
            double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(
                    Locale.ROOT, "  %-12s %4d of %4d = %5.1f %%   wrong %d   median %5.1f ms   p95 %6.1f ms%n",
                    title, read, sorted.length, 100.0 * read / sorted.length, wrong.size(), sorted[sorted.length / 2],
                    sorted[sorted.length * 95 / 100]);
            wrong.forEach(one -> System.out.println("    wrong: " + one));
        }
    }
}
