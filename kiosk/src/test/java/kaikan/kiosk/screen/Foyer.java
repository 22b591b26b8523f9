package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.link.CallState;
import kaikan.kiosk.link.Standing;
import kaikan.kiosk.scan.Scan;
import kaikan.kiosk.testing.Door;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.PassEntry;

/// A door with its screen in front of it, and somebody with a pass.
final class Foyer implements AutoCloseable {
    final AtomicReference<Standing> standing = new AtomicReference<>(Standing.KNOWN);
    final Asked news = new Asked();
    final String pass;
    Door door;
    Stage stage;
    /// The codes for new kiosks that were read where one was asked for.
    final List<String> enrolled = new ArrayList<>();
    Conduct conduct = Conduct.usual(Language.JA);
    CallState called = CallState.ON_ITS_WAY;

    Foyer(Path folder) {
        door = Door.at(folder);
        pass = door.fake.listed("佐藤");
        door.withManifest();
        stage = stage("");
    }

    /// A new screen at the same door, with this number of the staff's; empty = not asked.
    Stage stage(String number) {
        stage = new Stage(
                new Rooms(door.house, door.gate, door.desk, door.panel.asPanel(), (_, _) -> called, news),
                door.clock,
                new Stage.Manners(() -> conduct, new StaffNumber(() -> number, door.journal, door.clock),
                        new Guesses("exit.numbers", Guesses.Patience.OF_EXITS, door.journal, door.clock), standing::get, enrolled::add));
        return stage;
    }

    /// Pulls the plug and starts again, with this number of the staff's.
    Stage restart(String number) {
        door = door.restart();
        return stage(number);
    }

    void scan(String text) {
        stage.scan(new Scan(text, Scan.Source.KEYBOARD));
    }

    /// Somebody sends the form that stands there.
    void register(WalkIn typed) {
        stage.register(typed, stage.snapshot().version());
    }

    String group(int people) {
        String group = door.fake.listed("会津第二小学校", door.fake.current(), PassEntry.Standing.VALID, people);
        door.withManifest();
        return group;
    }

    void after(long seconds) {
        door.pass(seconds);
        stage.tick();
    }

    View view() {
        return stage.snapshot().view();
    }

    GateAnswer answer() {
        return assertInstanceOf(View.AtGate.class, view()).answer();
    }

    UseAnswer use() {
        return assertInstanceOf(View.AtMachine.class, view()).answer();
    }

    /// What the screen shows, as a visitor of this language reads it.
    String drawn(Language language) {
        return screens().draw(stage.snapshot().in(language)).markup();
    }

    /// What draws the screen.
    Screens screens() {
        return new Screens(new Around(door, standing.get(), conduct));
    }

    @Override
    public void close() {
        door.close();
    }
}
