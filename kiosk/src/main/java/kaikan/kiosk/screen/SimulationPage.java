package kaikan.kiosk.screen;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import kaikan.kiosk.link.NetworkSwitch;
import kaikan.kiosk.meter.SimulatedMeters;
import kaikan.kiosk.panel.Relay;
import kaikan.kiosk.panel.SimulatedPanel;
import kaikan.protocol.Json;

/// Beside the touch screen: lamp, buzzer, relays, a place for codes, the network's cable and the meters' load, for a person to drive.
public final class SimulationPage implements ScreenServer.Handler {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Template PAGE = Template.of("simulation.html");

    private final Stage stage;
    private final Hardware hardware;

    /// What there is to drive.
    public record Hardware(SimulatedPanel panel, NetworkSwitch network, SimulatedMeters meters) {}

    /// Where the simulation is: nowhere, as at a real door; on the page beside the screen; or on the screen as well, for the demonstration.
    public enum Place {
        NOWHERE,
        BESIDE,
        SHOWN
    }

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
                    hardware.meters().load(Integer.parseInt(watts));
                }
                done(exchange);
            }
            case "POST /sim/meters" -> {
                plug(value(exchange).equals("plug"));
                done(exchange);
            }
            case "POST /sim/stick" -> {
                hardware.panel().stick(value(exchange));
                done(exchange);
            }
            case "POST /sim/loosen" -> {
                hardware.panel().loosen(value(exchange));
                done(exchange);
            }
            default -> Web.send(exchange, 404, TEXT, "There is no such page.");
        }
    }

    private void plug(boolean in) {
        if (in) {
            hardware.meters().plug();
        } else {
            hardware.meters().unplug();
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
                : Html.all(state.powers().entrySet().stream().map(power -> relay(power, state, words)).toList()).markup();
        return new Panel(
                state.light().name(),
                words.html("sim.light." + state.light().name()).markup(),
                state.tones() == 0 ? "–" : words.get("sim.tone." + state.tone().name()),
                words.html("sim.tones", state.tones()).markup(),
                relays,
                plugged,
                words.html(plugged ? "sim.plugged" : "sim.pulled").markup(),
                hardware.meters().load(),
                hardware.meters().isPlugged());
    }

    private static Html relay(Map.Entry<String, Relay.Power> power, SimulatedPanel.State state, Words words) {
        boolean stuck = state.stuck().contains(power.getKey());
        String key = switch (power.getValue()) {
            case ON -> "sim.on";
            case OFF -> "sim.off";
        };
        return Html.of(
                "<li class=\"{}\"><b>{}</b> {} <button type=\"button\" name=\"{}\" value=\"{}\">{}</button></li>",
                power.getValue().name(),
                power.getKey(),
                words.html(key),
                stuck ? "loosen" : "stick",
                power.getKey(),
                words.html(stuck ? "sim.loosen" : "sim.stick"));
    }

    private static String page(Words words) {
        Language language = words.language();
        return PAGE.fill(words, Map.of("lang", Html.text(language.htmlLang()), "words", Html.text(language.tag()))).markup();
    }

    /// What the page polls.
    private record Panel(
            String light, String lightText, String tone, String tones, String relays, boolean plugged, String cable, int load,
            boolean metersPlugged) {}
}
