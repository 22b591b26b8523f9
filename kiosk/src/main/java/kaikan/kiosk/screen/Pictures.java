package kaikan.kiosk.screen;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kaikan.kiosk.scan.CodeReader;
import kaikan.kiosk.scan.Frame;

/// Finds the code in what the page sends: a picture file, or the brightness of a camera frame with its `width` and `height` in the query.
public final class Pictures {
    private final CodeReader reader = new CodeReader();
    private volatile double pixelsPerModule;

    /// Pixels per module of the last code that was read; 0 before the first.
    public double pixelsPerModule() {
        return pixelsPerModule;
    }

    /// Of a hundred frames in which a code was seen, how many were read lately; empty as long as there were too few.
    public OptionalInt readOfHundred() {
        return reader.readOfHundred();
    }

    Optional<CodeReader.Code> code(HttpExchange exchange) throws IOException {
        byte[] body = Web.body(exchange, Web.LARGEST_PICTURE);
        Optional<CodeReader.Code> code = code(Web.header(exchange, "Content-Type"), Web.query(exchange), body);
        code.ifPresent(read -> pixelsPerModule = read.quality().pixelsPerModule());
        return code;
    }

    /// One picture after the other: an unpacked one takes much of the memory that there is.
    private synchronized Optional<CodeReader.Code> code(String type, Map<String, String> query, byte[] body) throws IOException {
        return frame(type, query, body).flatMap(type.startsWith("image/") ? reader::read : reader::glance);
    }

    /// Whether a whole picture file was sent, and no frame of a camera.
    static boolean isFile(HttpExchange exchange) {
        return Web.header(exchange, "Content-Type").startsWith("image/");
    }

    private static Optional<Frame> frame(String type, Map<String, String> query, byte[] body) throws IOException {
        if (type.startsWith("image/")) {
            return Frame.ofPicture(body);
        }
        int width = number(query, "width");
        int height = number(query, "height");
        boolean fits = width > 0 && height > 0 && (long) width * height == body.length && body.length <= Frame.LARGEST;
        return fits ? Optional.of(new Frame(width, height, body)) : Optional.empty();
    }

    private static int number(Map<String, String> query, String name) {
        String text = query.getOrDefault(name, "");
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    }
}
