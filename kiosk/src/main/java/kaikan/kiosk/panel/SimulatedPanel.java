package kaikan.kiosk.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/// The panel without hardware: it remembers what it shows, so that a page can draw it and a test can ask.
public final class SimulatedPanel implements Lamp, Buzzer, Relay, CallButton {
    private final List<Runnable> onPress = new CopyOnWriteArrayList<>();
    private final SortedMap<String, Power> powers = new TreeMap<>();
    private final SortedMap<String, Power> switched = new TreeMap<>();
    private final Set<String> stuck = new TreeSet<>();
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
        switched.put(machine, power);
        if (!stuck.contains(machine)) {
            powers.put(machine, power);
        }
    }

    @Override
    public synchronized Optional<Power> read(String machine) {
        return Optional.ofNullable(powers.get(machine));
    }

    /// The machine's relay sticks from now on: its contact stays as it is, whatever is switched.
    public synchronized void stick(String machine) {
        stuck.add(machine);
        powers.putIfAbsent(machine, Power.OFF);
    }

    /// It moves again, and becomes what was switched last.
    public synchronized void loosen(String machine) {
        if (stuck.remove(machine)) {
            powers.put(machine, switched.getOrDefault(machine, Power.OFF));
        }
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
        return new State(light, tone, tones, new TreeMap<>(powers), Set.copyOf(stuck));
    }

    /// @param tones how many tones were played so far; `tone` is the last of them
    /// @param powers what the machines' contacts show
    /// @param stuck the machines whose relay sticks
    public record State(Light light, Tone tone, long tones, Map<String, Power> powers, Set<String> stuck) {}
}
