package kaikan.kiosk.screen;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Style sheets and scripts, by name from a short list: no path of a request ever reaches the disk.
final class StaticFiles implements ScreenServer.Handler {
    private static final Map<String, String> TYPES = Map.of(
            "kiosk.css", "text/css; charset=utf-8",
            "simulation.css", "text/css; charset=utf-8",
            "screen.js", "text/javascript; charset=utf-8",
            "keyboard.js", "text/javascript; charset=utf-8",
            "scanner.js", "text/javascript; charset=utf-8",
            "simulated.js", "text/javascript; charset=utf-8",
            "simulation.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring("/static/".length());
        String type = TYPES.get(name);
        if (type == null) {
            Web.send(exchange, 404, "text/plain; charset=utf-8", "There is no such file.");
            return;
        }
        try (@Nullable InputStream in = StaticFiles.class.getResourceAsStream("static/" + name)) {
            Web.send(exchange, in == null ? 404 : 200, type, in == null ? new byte[0] : in.readAllBytes());
        }
    }
}
