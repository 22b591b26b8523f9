package kaikan.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.platform.id.Ref;

/// Somebody who books, waits for the reviewer's decision, moves or applies to move, cancels and thinks again, one thing after the other.
final class Tenant implements Callable<Tenant> {
    private static final Pattern FIELD = Pattern.compile("\"(ref|state|version|pendingChange)\":\"?([0-9A-Z_]+)");

    private final Wire own;
    private final Wire reviewer;
    private final Random random;
    private final AtomicBoolean closing;
    private final Tally tally;
    private final List<Dossier> dossiers = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    Tenant(Wires wires, Random random, AtomicBoolean closing, Tally tally) {
        this.own = wires.own;
        this.reviewer = wires.reviewer;
        this.random = random;
        this.closing = closing;
        this.tally = tally;
    }

    /// A tenant's own browser, and the one on the reviewer's desk.
    record Wires(Wire own, Wire reviewer) {}

    @Override
    public Tenant call() throws InterruptedException {
        while (!closing.get()) {
            book();
        }
        return this;
    }

    /// All bookings they were promised.
    List<Dossier> dossiers() {
        return dossiers;
    }

    /// The keys of the requests that were refused.
    List<String> refused() {
        return refused;
    }

    private void book() throws InterruptedException {
        Slot slot = Slot.any(random);
        String key = Ref.next();
        Wire.Answer answer = own.json("/api/bookings", key, """
                {"site":"bigpalette","items":[%s],"title":"定例会議","organiser":"利用者","people":8}""".formatted(slot.json()));
        if (answer.status() != 201) {
            assertTrue(answer.status() == 409 || answer.status() == 422, answer::toString);
            tally.refused.incrementAndGet();
            refused.add(key);
            return;
        }
        Dossier dossier = new Dossier(field(answer, "ref"), key, slot, field(answer, "state"));
        dossiers.add(dossier);
        live(dossier);
    }

    private void live(Dossier dossier) throws InterruptedException {
        decide(dossier);
        if (random.nextInt(3) == 0) {
            move(dossier);
        }
        decide(dossier);
        if (!List.of("REJECTED", "CANCELLED").contains(dossier.state()) && random.nextInt(3) == 0) {
            act(own, dossier, "cancel", Map.of());
            if (random.nextInt(2) == 0) {
                act(own, dossier, "undo", Map.of());
            }
        }
    }

    private void decide(Dossier dossier) throws InterruptedException {
        if (dossier.state().equals("APPLIED")) {
            boolean yes = random.nextInt(6) > 0;
            act(reviewer, dossier, yes ? "approve" : "reject", verdict(yes));
        }
    }

    private static Map<String, String> verdict(boolean yes) {
        return yes ? Map.of("note", "どうぞ") : Map.of("reason", "点検のため");
    }

    private void move(Dossier dossier) throws InterruptedException {
        Slot to = Slot.any(random);
        String key = Ref.next();
        Map<String, String> form = Map.of(
                "do", "place", "key", key, "item", to.text(), "title", "定例会議", "organiser", "利用者", "people", "8", "purpose", "general");
        if (dossier.state().equals("REJECTED") || !sent(own, dossier, "change", form)) {
            return;
        }
        Wire.Answer now = own.get("/api/bookings/" + dossier.ref);
        if (now.body().contains("\"pendingChange\":null")) {
            dossier.done("change", field(now, "state"));
            dossier.moved(to);
        } else {
            dossier.sought();
            Dossier application = Dossier.change(field(now, "pendingChange"), key, to);
            dossiers.add(application);
            decideChange(dossier, application);
        }
    }

    /// The approved booking stands until its change is decided: then it has what was applied for, or stays as it is; or it is cancelled before,
    /// and its change with it.
    private void decideChange(Dossier standing, Dossier application) throws InterruptedException {
        switch (random.nextInt(4)) {
            case 0 -> {
                if (sent(reviewer, application, "reject", verdict(false))) {
                    application.done("reject", "REJECTED");
                    standing.stays();
                }
            }
            case 1 -> {
                if (sent(own, standing, "cancel", Map.of())) {
                    standing.done("cancel", "CANCELLED");
                    application.done("lapse", "CANCELLED");
                }
            }
            default -> {
                if (sent(reviewer, application, "approve", verdict(true))) {
                    application.adopted();
                    standing.done("adopt", "CONFIRMED");
                    standing.moved(application.slot());
                }
            }
        }
    }

    private void act(Wire wire, Dossier dossier, String act, Map<String, String> form) throws InterruptedException {
        if (sent(wire, dossier, act, form)) {
            dossier.done(act.equals("undo") ? "restore" : act, field(own.get("/api/bookings/" + dossier.ref), "state"));
        }
    }

    /// Sends what `wire`'s owner wants until it is answered, and finds out whether it was done: by the answer, or, when the answer to the
    /// first try never came and the second finds the booking changed, by looking.
    private boolean sent(Wire wire, Dossier dossier, String act, Map<String, String> form) throws InterruptedException {
        Map<String, String> fields = new HashMap<>(form);
        fields.put("version", Integer.toString(dossier.version()));
        Wire.Answer answer = wire.form((wire == reviewer ? "/staff/bookings/" : "/bookings/") + dossier.ref + "/" + act, fields);
        int version = Integer.parseInt(field(own.get("/api/bookings/" + dossier.ref), "version"));
        boolean done = version == dossier.version() + 1;
        assertEquals(dossier.version() + (done ? 1 : 0), version, () -> act + " of " + dossier.ref + " was done more than once");
        if (done) {
            assertTrue(answer.promises() || answer.sent() > 1, () -> act + " was refused and done: " + answer);
            tally.unheard.addAndGet(answer.promises() ? 0 : 1);
        } else {
            assertFalse(answer.promises(), () -> act + " was answered and is lost: " + answer);
            tally.refused.incrementAndGet();
        }
        return done;
    }

    private static String field(Wire.Answer answer, String name) {
        Matcher matcher = FIELD.matcher(answer.body());
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return matcher.group(2);
            }
        }
        throw new AssertionError("no " + name + " in " + answer);
    }
}
