package kaikan.kiosk.modbus;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import kaikan.kiosk.panel.Relay.Power;

/// A device with coils, each of which gives power to one machine. What is ordered is written as long as the coils show something else: a board
/// that lost its own supply is set again. What they show is all that is believed.
final class RelayBoard implements Part {
    /// After how long without an answer nothing is known of its coils.
    static final Duration SILENT = Duration.ofSeconds(10);

    private static final int BITS = 8;

    private final Block coils;
    private final Map<Integer, Power> wanted = new TreeMap<>();
    private Map<Integer, Power> shown = Map.of();
    private long shownAt;
    private boolean urgent;

    /// @param coils which of its coils are used, at least one
    RelayBoard(int unit, SortedSet<Integer> coils) {
        this.coils = new Block(unit, Block.Area.COILS, coils.first(), coils.last() - coils.first() + 1);
    }

    /// Orders a coil's state; that it is so shows later.
    synchronized void order(int coil, Power power) {
        if (wanted.put(coil, power) != power) {
            urgent = true;
        }
    }

    /// What a coil shows. One that was ordered and of which nothing is known is not what it should be; of one that was never ordered nobody can tell.
    synchronized Optional<Power> read(int coil) {
        if (!shown.isEmpty() && System.nanoTime() - shownAt <= SILENT.toNanos()) {
            return Optional.ofNullable(shown.get(coil));
        }
        return Optional.ofNullable(wanted.get(coil)).map(power -> power == Power.ON ? Power.OFF : Power.ON);
    }

    @Override
    public synchronized boolean isUrgent() {
        return urgent;
    }

    @Override
    public void turn(Line line) throws NoAnswer {
        Map<Integer, Power> orders = orders();
        Map<Integer, Power> now = look(line);
        orders.entrySet().removeAll(now.entrySet());
        if (!orders.isEmpty()) {
            for (Map.Entry<Integer, Power> order : orders.entrySet()) {
                line.write(coils.unit(), order.getKey(), order.getValue() == Power.ON);
            }
            now = look(line);
        }
        show(now);
    }

    private synchronized Map<Integer, Power> orders() {
        urgent = false;
        return new TreeMap<>(wanted);
    }

    private Map<Integer, Power> look(Line line) throws NoAnswer {
        byte[] bytes = line.read(coils);
        Map<Integer, Power> now = new TreeMap<>();
        for (int i = 0; i < coils.count(); i++) {
            boolean on = (bytes[i / BITS] >> i % BITS & 1) == 1;
            now.put(coils.address() + i, on ? Power.ON : Power.OFF);
        }
        return now;
    }

    private synchronized void show(Map<Integer, Power> now) {
        shown = now;
        shownAt = System.nanoTime();
    }

    @Override
    public String toString() {
        return "relays at address " + coils.unit();
    }
}
