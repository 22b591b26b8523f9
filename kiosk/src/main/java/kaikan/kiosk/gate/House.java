package kaikan.kiosk.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Journal;
import kaikan.protocol.Basis;
import kaikan.protocol.Doorway;
import kaikan.protocol.Envelope;
import kaikan.protocol.Known;
import kaikan.protocol.Machine;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.PassCheck;
import kaikan.protocol.PassId;
import kaikan.protocol.Place;
import kaikan.protocol.Present;
import kaikan.protocol.RandomId;
import kaikan.protocol.Terms;
import org.jspecify.annotations.Nullable;

/// Everything this device knows about its house: the last manifest and, on top of it, its own journal. All changes go through [#record],
/// which changes nothing before the row is safe. Its monitor is the one lock of the door: decide and record while holding it.
public final class House {
    private final Journal journal;
    private final HouseFacts facts;
    private final Past past;
    private final DeviceClock clock;
    private final Supplier<String> device;
    private final OddCodes oddCodes;
    private final Picture picture;
    private Instant confirmed;
    private long lists;

    /// The house as the journal remembers it; `device` gives this device's id once it is enrolled.
    public House(Journal journal, DeviceClock clock, Supplier<String> device) {
        this.journal = journal;
        this.clock = clock;
        this.device = device;
        facts = new HouseFacts(journal);
        past = new Past(journal, clock);
        oddCodes = new OddCodes(this, clock);
        picture = new Picture(past, clock);
        confirmed = facts.confirmed();
        facts.manifest().ifPresent(picture::draw);
        remember(facts.leavers());
    }

    /// Writes a row and, once it is safe, takes it up.
    public synchronized Envelope record(Message message) {
        return record(message, Map.of());
    }

    /// Writes a row with facts in the same commit and, once they are safe, takes it up.
    public synchronized Envelope record(Message message, Map<String, String> facts) {
        return record(List.of(message), facts).getFirst();
    }

    /// Writes rows that stand or fall together, in one commit, and, once they are safe, takes them up.
    ///
    /// @param messages at least one
    public synchronized List<Envelope> record(List<Message> messages) {
        return record(messages, Map.of());
    }

    /// Writes such rows with facts in the same commit.
    public synchronized List<Envelope> record(List<Message> messages, Map<String, String> facts) {
        List<Envelope> envelopes = journal.append(device.get(), messages, facts);
        envelopes.forEach(past::written);
        messages.forEach(message -> picture.apply(message, clock.instant()));
        return envelopes;
    }

    /// What the journal is to say of somebody who comes in with a pass: a new visit. Nothing is written yet.
    public synchronized Message.Entered entry(PassId pass, Basis basis) {
        return entry(pass, basis, null);
    }

    /// The same of somebody who comes at once into the room of that code.
    public synchronized Message.Entered entry(PassId pass, Basis basis, @Nullable String place) {
        return new Message.Entered(RandomId.next(), pass, basis, manifest().map(Manifest::version).orElse(""), place);
    }

    /// Takes up what the server said; the rows the server had not yet seen are applied again on top.
    public void replace(Manifest newest) {
        String packed = HouseFacts.packed(newest); // it takes its time, in which people come
        synchronized (this) {
            facts.keep(packed, clock.instant(), leavers());
            confirmed = clock.instant();
            lists++;
            picture.draw(newest);
        }
    }

    /// The server said that the manifest is still the newest. It is kept once a minute, to spare the card.
    public synchronized void confirm() {
        boolean due = age().compareTo(Duration.ofMinutes(1)) >= 0;
        confirmed = clock.instant();
        if (due) {
            facts.keep(confirmed);
        }
    }

    /// The server said so of that version; nothing if it has been replaced meanwhile.
    public synchronized void confirm(String version) {
        if (manifest().filter(known -> known.version().equals(version)).isPresent()) {
            confirm();
        }
    }

    /// The last manifest, if there ever was one.
    public synchronized Optional<Manifest> manifest() {
        return picture.manifest();
    }

    /// How many manifests this device has taken up since its start: another number, other answers.
    public synchronized long lists() {
        return lists;
    }

    /// How long ago the server last confirmed the manifest.
    public synchronized Duration age() {
        Duration age = Duration.between(confirmed, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /// Checks a scanned text against the keys.
    public synchronized PassCheck check(String text) {
        return picture.keys().check(text, clock.instant());
    }

    /// What is known about a pass; empty without a manifest.
    public synchronized Optional<Known> known(PassId pass) {
        return manifest().map(known -> new Known(
                known.site(),
                known.otherSites(),
                known.listing(pass),
                picture.presence().stays(pass),
                picture.presence().last(pass),
                new Known.Headcount(picture.presence().count(), known.capacity()),
                known.opening()));
    }

    /// The room at whose door this device stands, with how many are in it; empty at the house's door.
    public synchronized Optional<Doorway> doorway() {
        return manifest().flatMap(Manifest::place).map(place -> new Doorway(place, picture.presence().in(place)));
    }

    /// The room in which the people are counted that a machine asks for, with how many are in it; absent where they are counted in the house.
    public synchronized @Nullable Doorway around(Machine machine) {
        Terms terms = machine.terms();
        String code = terms == null ? null : terms.place();
        Place place = code == null ? null : place(code);
        return place == null ? null : new Doorway(place, picture.presence().in(place));
    }

    /// The room of that code; absent where no kiosk of the site stands at its door any more.
    synchronized @Nullable Place place(String code) {
        return manifest().flatMap(known -> known.place(code)).orElse(null);
    }

    /// Who is inside: the muster list.
    public synchronized List<Present> inside() {
        return picture.presence().inside();
    }

    /// Whose visit is going on; empty once it is over, or was taken back.
    public synchronized Optional<Present> inside(String visit) {
        return picture.presence().find(visit);
    }

    /// The walk-in who was told this number and left a short while ago.
    synchronized Optional<Present> leftWith(int exitNumber) {
        return picture.presence().leftWith(exitNumber);
    }

    /// The walk-in who was told this number.
    public synchronized Optional<Present> byExitNumber(int exitNumber) {
        return picture.presence().byExitNumber(exitNumber);
    }

    /// The machine of a label.
    public synchronized Optional<Machine> machine(String code) {
        return picture.machines().machine(code);
    }

    /// All machines of the site.
    public synchronized List<Machine> machines() {
        return picture.machines().machines();
    }

    /// What a pass runs though nobody is inside with it.
    synchronized List<GateAnswer.Running> leftRunning(PassId pass) {
        return picture.presence().stays(pass).isEmpty() ? picture.machines().running(pass) : List.of();
    }

    /// What becomes of codes that are neither passes nor labels.
    public OddCodes oddCodes() {
        return oddCodes;
    }

    /// What the journal leaves to be taken back after a start.
    synchronized Map<String, Undo> undoable() {
        return past.undoable();
    }

    /// No names are kept longer than they can be of use.
    private List<Present> leavers() {
        return picture.presence().gone(clock.instant().minus(Undo.TIME));
    }

    private void remember(List<Present> leavers) {
        Set<String> open = leavers.isEmpty() ? Set.of() : undoable().keySet();
        leavers.stream().filter(leaver -> open.contains(leaver.visit())).forEach(leaver -> picture.presence().left(leaver, clock.instant()));
    }
}
