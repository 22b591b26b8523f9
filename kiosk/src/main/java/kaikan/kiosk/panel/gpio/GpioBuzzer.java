package kaikan.kiosk.panel.gpio;

import com.pi4j.io.gpio.digital.DigitalOutput;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import kaikan.kiosk.panel.Buzzer;
import kaikan.kiosk.panel.Rhythm;
import kaikan.kiosk.profile.Pin;
import kaikan.kiosk.thread.Loop;

/// The buzzer: rhythms, in a thread of its own, so that nobody waits for the end of a tone. Of several that wait, the newest is played.
final class GpioBuzzer implements Buzzer, AutoCloseable {
    private final Pin pin;
    private final DigitalOutput output;
    private final BlockingQueue<Tone> waiting = new ArrayBlockingQueue<>(1);
    private final Loop loop = new Loop("buzzer", this::round);

    GpioBuzzer(Header header, Pin pin) {
        this.pin = pin;
        output = header.output("buzzer", pin, false);
        loop.start();
    }

    @Override
    public synchronized void play(Tone tone) {
        waiting.clear();
        waiting.add(tone);
    }

    @Override
    public void close() {
        loop.close();
        output.state(Header.level(pin, false));
    }

    private Duration round() throws InterruptedException {
        Rhythm rhythm = Rhythm.of(waiting.take());
        for (Duration beat : rhythm.beats()) {
            try {
                output.state(Header.level(pin, true));
                Thread.sleep(beat);
            } finally {
                output.state(Header.level(pin, false));
            }
            Thread.sleep(rhythm.rest());
        }
        return Duration.ZERO;
    }
}
