package kaikan.kiosk.screen;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import kaikan.kiosk.link.NetworkSwitch;
import kaikan.kiosk.panel.Relay;
import kaikan.kiosk.panel.SimulatedPanel;
import kaikan.protocol.Json;

/// Beside the touch screen: lamp, buzzer, relays, a place for codes, the network's cable and the meters' load, for a person to drive.
public final class SimulationPage implements ScreenServer.Handler {
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Stage stage;
    private final Hardware hardware;

    /// What there is to drive.
    public record Hardware(SimulatedPanel panel, NetworkSwitch network, Knob load) {}

    /// The load of all simulated meters, in watts.
    public record Knob(IntSupplier now, IntConsumer turn) {}

    SimulationPage(Stage stage, Hardware hardware) {
        this.stage = stage;
        this.hardware = hardware;
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        String step = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        switch (step) {
            case "GET /sim/" -> Web.send(exchange, 200, "text/html; charset=utf-8", page(language(exchange)));
            case "GET /sim/panel" -> Web.send(exchange, 200, "application/json", Json.write(panel(language(exchange))));
            case "POST /sim/call" -> {
                hardware.panel().press();
                done(exchange);
            }
            case "POST /sim/network" -> {
                hardware.network().set(value(exchange).equals("pull") ? NetworkSwitch.Cable.PULLED : NetworkSwitch.Cable.PLUGGED);
                done(exchange);
            }
            case "POST /sim/load" -> {
                String watts = value(exchange);
                if (watts.matches("[0-9]{1,6}")) {
                    hardware.load().turn().accept(Integer.parseInt(watts));
                }
                done(exchange);
            }
            default -> Web.send(exchange, 404, TEXT, "There is no such page.");
        }
    }

    private Words language(HttpExchange exchange) {
        return Words.in(Language.of(Web.query(exchange).getOrDefault("lang", "")).orElse(stage.snapshot().language()));
    }

    private static String value(HttpExchange exchange) throws IOException {
        return Web.form(exchange).getOrDefault("value", "");
    }

    private static void done(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", "/sim/");
        Web.send(exchange, Web.header(exchange, "Accept").contains("json") ? 204 : 303, TEXT, "");
    }

    private Panel panel(Words words) {
        SimulatedPanel.State state = hardware.panel().state();
        boolean plugged = hardware.network().cable() == NetworkSwitch.Cable.PLUGGED;
        String relays = state.powers().isEmpty()
                ? words.html("sim.relayNone").markup()
                : Html.all(state.powers().entrySet().stream().map(power -> relay(power, words)).toList()).markup();
        return new Panel(
                state.light().name(),
                words.html("sim.light." + state.light().name()).markup(),
                state.tones() == 0 ? "–" : words.get("sim.tone." + state.tone().name()),
                words.html("sim.tones", state.tones()).markup(),
                relays,
                plugged,
                words.html(plugged ? "sim.plugged" : "sim.pulled").markup(),
                hardware.load().now().getAsInt());
    }

    private static Html relay(Map.Entry<String, Relay.Power> power, Words words) {
        String key = switch (power.getValue()) {
            case ON -> "sim.on";
            case OFF -> "sim.off";
        };
        return Html.of("<li class=\"{}\"><b>{}</b> {}</li>", power.getValue().name(), power.getKey(), words.html(key));
    }

    private static String page(Words words) {
        return Html.of(
                        """
                        <!doctype html><html lang="{}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{}</title>
                        <link rel="stylesheet" href="/static/simulation.css"><script src="/static/simulation.js" defer></script></head>
                        <body><div id="frame"><iframe src="/" title="{}" id="touch"></iframe></div><aside><h1>{}</h1>
                        <section><h2>{}</h2><p><i id="lamp"></i><span id="light"></span></p></section>
                        <section><h2>{}</h2><p><b id="tone"></b> <span id="tones" class="note"></span></p></section>
                        <section><h2>{}</h2><ul id="relays"></ul></section>
                        <section id="drop"><h2>{}</h2><p class="note">{}</p>
                        <label class="button">{}<input type="file" id="picture" accept="image/*"></label>
                        <form id="typed"><label for="text">{}</label><textarea id="text" rows="3"></textarea><button>{}</button></form>
                        <button type="button" id="camera" data-stop="{}">{}</button><video id="video" muted playsinline hidden></video>
                        <p id="said" role="status" data-none="{}" data-read="{}"></p></section>
                        <section><h2>{}</h2><p id="cable"></p><button type="button" id="network" data-pull="{}" data-plug="{}"></button></section>
                        <section><h2>{}</h2><label for="load"><output id="watts"></output> {}</label><input type="range" id="load" min="0" max="20000" step="100"></section>
                        <section><button type="button" id="call">{}</button></section>
                        <section><h2>{}</h2><button type="button" data-turn="landscape">{}</button> <button type="button" data-turn="portrait">{}</button></section>
                        </aside></body></html>""",
                        words.language().htmlLang(), plain(words, "sim.title"), plain(words, "page.title"), words.html("sim.title"),
                        words.html("sim.lamp"), words.html("sim.buzzer"), words.html("sim.relay"), words.html("sim.code"), words.html("sim.codeHelp"),
                        words.html("sim.picture"), words.html("sim.text"), words.html("sim.show"), plain(words, "sim.cameraStop"),
                        words.html("sim.camera"), plain(words, "sim.notFound"), plain(words, "sim.read"), words.html("sim.network"),
                        plain(words, "sim.pull"), plain(words, "sim.plug"), words.html("sim.load"), words.html("sim.watts"),
                        words.html("sim.call"), words.html("sim.turn"), words.html("sim.landscape"), words.html("sim.portrait"))
                .markup();
    }

    private static String plain(Words words, String key) {
        return Html.plain(words.get(key));
    }

    /// What the page polls.
    private record Panel(
            String light, String lightText, String tone, String tones, String relays, boolean plugged, String cable, int load) {}
}
