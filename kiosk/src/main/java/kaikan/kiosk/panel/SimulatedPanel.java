package kaikan.kiosk.panel;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// The panel without hardware: it remembers what it shows, so that a page can draw it and a test can ask.
public final class SimulatedPanel implements Lamp, Buzzer, Relay, CallButton {
    private final List<Runnable> onPress = new CopyOnWriteArrayList<>();
    private final SortedMap<String, Power> powers = new TreeMap<>();
    private Light light = Light.READY;
    private Tone tone = Tone.GOOD;
    private long tones;

    /// This panel as the kiosk sees it.
    public Panel asPanel() {
        return new Panel(this, this, this, this);
    }

    @Override
    public synchronized void show(Light newLight) {
        light = newLight;
    }

    @Override
    public synchronized void play(Tone newTone) {
        tone = newTone;
        tones++;
    }

    @Override
    public synchronized void power(String machine, Power power) {
        powers.put(machine, power);
    }

    @Override
    public void onPress(Runnable action) {
        onPress.add(action);
    }

    /// Presses the call button.
    public void press() {
        onPress.forEach(Runnable::run);
    }

    /// What the panel shows now.
    public synchronized State state() {
        return new State(light, tone, tones, new TreeMap<>(powers));
    }

    /// @param tones how many tones were played so far; `tone` is the last of them
    public record State(Light light, Tone tone, long tones, Map<String, Power> powers) {}
}
