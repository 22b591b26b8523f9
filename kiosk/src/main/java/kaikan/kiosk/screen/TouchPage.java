package kaikan.kiosk.screen;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.scan.CodeReader;
import kaikan.kiosk.scan.Scan;
import kaikan.kiosk.scan.Sightings;
import kaikan.protocol.Json;

/// The page on the touch screen. `GET /` draws it whole, so that it also works without a script; `GET /screen` waits for the next change;
/// each `POST` is one step and is answered with what the screen shows then. Without a script the page is fetched anew every few seconds, but for
/// one on which somebody types, which would lose it: there `GET /aside` says what others are answered meanwhile.
final class TouchPage implements ScreenServer.Handler {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String COUNT = "[1-9][0-9]{0,3}";
    private static final String VERSION = "[0-9]{1,18}";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// How soon the line at the foot follows.
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Stage stage;
    private final Screens screens;
    private final WholePage page;
    private final ScreenServer.Ways ways;
    private final Sightings sightings = new Sightings(System::nanoTime);

    TouchPage(Stage stage, Screens screens, ScreenServer.Ways ways) {
        this.stage = stage;
        this.screens = screens;
        this.page = new WholePage(screens, ways.simulation());
        this.ways = ways;
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> get(exchange);
            case "POST" -> post(exchange);
            default -> Web.sorry(exchange, 405);
        }
    }

    private void get(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/" -> Web.send(exchange, 200, HTML, whole(Web.query(exchange)));
            case "/aside" -> Web.send(exchange, 200, HTML, page.aside(stage.snapshot(), seen(Web.query(exchange), 0)));
            case "/screen" -> Web.send(exchange, 200, "application/json", Json.write(next(Web.query(exchange))));
            default -> Web.sorry(exchange, 404);
        }
    }

    private String whole(Map<String, String> query) {
        Snapshot now = stage.snapshot();
        return page.draw(now, query.containsKey("late") ? late(now) : Html.NOTHING);
    }

    private void post(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/press" -> {
                done(exchange, press(Web.form(exchange)));
                return;
            }
            case "/typed" -> {
                typed(Web.form(exchange));
                Web.send(exchange, 204, TEXT, "");
                return;
            }
            case "/register" -> register(Web.form(exchange));
            case "/leave" -> stage.leave(figures(Web.form(exchange)));
            case "/bypass" -> bypass(Web.form(exchange));
            case "/fault" -> fault(Web.form(exchange));
            case "/pin" -> stage.pin(figures(Web.form(exchange)));
            case "/enrol" -> enrol(value(Web.form(exchange), "code"));
            case "/touch" -> {
                stage.touched();
                Web.send(exchange, 204, TEXT, "");
                return;
            }
            case "/scan" -> scan(value(Web.form(exchange), "text"));
            case "/frame" -> ways.pictures().code(exchange).ifPresentOrElse(
                    code -> seen(code, Pictures.isFile(exchange)), () -> exchange.getResponseHeaders().set("Kaikan-Code", "none"));
            default -> {
                Web.sorry(exchange, 404);
                return;
            }
        }
        done(exchange, true);
    }

    /// @param heard false where a press came too late, which is said to whoever pressed and to nobody else
    private void done(HttpExchange exchange, boolean heard) throws IOException {
        if (Web.header(exchange, "Accept").contains("json")) {
            Snapshot now = stage.snapshot();
            Web.send(exchange, 200, "application/json", Json.write(page.shown(now, heard ? Html.NOTHING : late(now))));
        } else {
            exchange.getResponseHeaders().set("Location", heard ? "/" : "/?late");
            Web.send(exchange, 303, TEXT, "");
        }
    }

    private static Html late(Snapshot now) {
        return Words.in(now.language()).html("late");
    }

    /// The next change: of the screen, or of the line at its foot, which changes by itself.
    private Shown next(Map<String, String> query) throws IOException {
        long seen = seen(query, 0);
        String foot = value(query, "foot");
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            stage.watched();
            Snapshot now = stage.awaitChange(seen, LOOK);
            while (now.version() == seen && System.nanoTime() < end && (foot.isEmpty() || foot.equals(screens.foot(now)))) {
                now = stage.awaitChange(seen, LOOK);
            }
            return page.shown(now, Html.NOTHING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the kiosk stops", e);
        }
    }

    /// @return false where it came too late
    private boolean press(Map<String, String> form) {
        long seen = seen(form, stage.snapshot().version());
        boolean heard = Button.of(value(form, "press")).map(button -> stage.press(button, seen)).orElse(true);
        String people = value(form, "people");
        return heard && (!people.matches(COUNT) || stage.together(Integer.parseInt(people), seen));
    }

    private void typed(Map<String, String> form) {
        stage.typed(walkIn(form), seen(form, 0));
    }

    private void register(Map<String, String> form) {
        stage.register(walkIn(form), seen(form, 0));
    }

    private void bypass(Map<String, String> form) {
        stage.bypass(value(form, "reason"), value(form, "minutes"), figures(form));
    }

    private void fault(Map<String, String> form) {
        stage.report(value(form, "kind"), value(form, "about"));
    }

    /// The version of the screen that something was done on, or else that one.
    private static long seen(Map<String, String> form, long unsaid) {
        String version = value(form, "seen");
        return version.matches(VERSION) ? Long.parseLong(version) : unsaid;
    }

    private void scan(String text) {
        if (!text.isBlank()) {
            stage.scan(new Scan(text, Scan.Source.KEYBOARD));
        }
    }

    /// A file is shown once and on purpose; only a camera sees the same code many times while it is held up.
    private void seen(CodeReader.Code code, boolean file) {
        if (sightings.isNew(code.text()) || file) {
            stage.scan(new Scan(code.text(), Scan.Source.CAMERA, code.quality()));
        }
    }

    /// A code is shown to the server only from a screen that asks for one: the staff's number stands before it.
    private void enrol(String code) {
        if (!stage.asksForCode()) {
            return;
        }
        stage.enrolment(ways.enrol().apply(code).problem());
    }

    private WalkIn walkIn(Map<String, String> form) {
        return new WalkIn(
                value(form, "name"),
                value(form, "company"),
                value(form, "host"),
                value(form, "purpose"),
                value(form, "consent").equals("given") ? WalkIn.Consent.GIVEN : WalkIn.Consent.NOT_GIVEN,
                Language.of(value(form, "language")).orElse(stage.snapshot().language()).tag());
    }

    /// A number from a keyboard, which may type it in full width.
    private static String figures(Map<String, String> form) {
        return Normalizer.normalize(value(form, "number"), Normalizer.Form.NFKC).strip();
    }

    private static String value(Map<String, String> form, String name) {
        return form.getOrDefault(name, "");
    }
}
