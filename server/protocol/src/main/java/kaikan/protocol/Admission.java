package kaikan.protocol;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one decision about a pass at a door, the same function on kiosk and server.
///
/// - Who is inside is never kept from leaving: not by time, not by a cancellation, not by a full house, not by the end of a key.
/// - The same code again within seconds is the same answer, never an exit; but a pass that was taken back meanwhile is refused, and whoever is
///   inside with it leaves by saying so, or later by showing it. Within [#SETTLING] of an entry a scan is
/// [Refusal.AlreadyInside],
///   so that a telephone handed back over the barrier neither lets a second person in nor counts the first one out;
///   whoever really leaves says so ([Knock.Wish#LEAVE]). After that the direction is inferred: inside means out.
/// - A pass for several people (limit above one) goes in with each scan until its limit; out only with the wish to leave, the earliest
/// stay first.
/// - What the manifest lists, counts as listed: its times, not the pass's own. The door opens some minutes before a use, but not before the
///   house does ([Opening#door]).
/// - A pass the manifest does not list is let in *provisionally* if its signature and its own times are good and it is not revoked. The
/// signature
///   proves that the server issued it, and a booking made a minute ago is younger than any manifest; nobody waits at the door for our
/// delay.
///   The server sees the basis of the entry and judges it later.
public final class Admission {
    /// A repeat of one person's pass, in seconds after the last step.
    public static final Duration REPEAT = Duration.ofSeconds(8);
    /// A repeat of a pass for several people: only what one scanner reads twice.
    public static final Duration GROUP_REPEAT = Duration.ofSeconds(2);
    /// How long after an entry a scan is not yet an exit.
    public static final Duration SETTLING = Duration.ofSeconds(60);

    /// The rules that can keep a pass out, in the order they are asked.
    private static final List<Rule> RULES = List.of(
            Admission::rightBuilding, Admission::notTakenBack, Timing::now, Admission::notAllInside, Admission::notFull);
    private static final List<Rule> AT_ANY_TIME =
            List.of(Admission::rightBuilding, Admission::notTakenBack, Admission::notAllInside, Admission::notFull);

    private Admission() {}

    /// Decides what the door does.
    public static Decision decide(Knock knock, Known known) {
        return switch (knock.check()) {
            case PassCheck.Refused(PassRefusal why, @Nullable Pass pass) -> pass == null
                    ? new Decision.Refuse(new Refusal.NotGenuine(why), null)
                    : decide(new Case(pass, known, knock.now()), knock, List.of(_ -> Optional.of(new Refusal.NotGenuine(why))));
            case PassCheck.Genuine(Pass pass) -> decide(new Case(pass, known, knock.now()), knock, RULES);
        };
    }

    /// Whether the pass counts here and now, whoever is inside: what a machine asks, too.
    public static Optional<Refusal> standing(Pass pass, Known known, Instant now) {
        return refusal(List.of(Admission::rightBuilding, Admission::notTakenBack, Timing::now), new Case(pass, known, now));
    }

    /// When the use that is open at that moment ends, with several the latest; outside of all of them, when the pass ends.
    public static Instant until(Pass pass, Known known, Instant now) {
        return Timing.until(new Case(pass, known, now));
    }

    /// When the booking begins now that was moved since this pass was signed, which says another time than any that is listed: the next use, or
    /// else the last. Empty where it was not moved, as far as it is known.
    public static Optional<Instant> movedTo(Pass pass, Known known, Instant now) {
        return Timing.movedTo(new Case(pass, known, now));
    }

    /// The local days on which there is something for the pass, as far as it is known, in order: those of the listed uses. Of a pass that is not
    /// listed only its own first and last day are known, and nothing of the days between them.
    public static List<LocalDate> days(Pass pass, Known known) {
        return Timing.days(pass, known);
    }

    /// What keeps one more person with the pass out, where nobody asks which way they go or whether it is a repeat.
    public static Optional<Refusal> keptOut(Pass pass, Known known, Instant now) {
        return refusal(RULES, new Case(pass, known, now));
    }

    /// What keeps one more person with the pass out whom somebody at the desk lets in at whatever time it is.
    public static Optional<Refusal> keptOutAtAnyTime(Pass pass, Known known, Instant now) {
        return refusal(AT_ANY_TIME, new Case(pass, known, now));
    }

    /// Whether the people of a pass for several still have to say how many they are and which way they go: whoever are all inside already
    /// may leave; whoever is kept out for another reason is told that reason.
    public static boolean leavesOpenHowMany(Known known, Decision decision) {
        return known.group() != null && switch (decision) {
            case Decision.Enter _, Decision.Leave _, Decision.Again _ -> true;
            case Decision.Refuse(Refusal why, var _) -> why instanceof Refusal.AlreadyInside;
        };
    }

    private static Decision decide(Case asked, Knock knock, List<Rule> rules) {
        Pass pass = asked.pass();
        Known known = asked.known();
        Known.Step last = known.last();
        if (last != null && isRepeat(last, knock, known) && stillStands(last, asked)) {
            return new Decision.Again(pass, last, known.entry());
        }
        if (wantsOut(knock, known)) {
            return known.stays().isEmpty()
                    ? new Decision.Refuse(new Refusal.NotInside(), pass)
                    : new Decision.Leave(pass, known.stays().getFirst(), known.entry());
        }
        return refusal(rules, asked)
                .<Decision>map(why -> new Decision.Refuse(why, pass))
                .orElseGet(() -> enter(asked));
    }

    private static Decision enter(Case asked) {
        PassEntry entry = asked.known().entry();
        Basis basis = entry == null ? Basis.PROVISIONAL : Basis.LISTED;
        return new Decision.Enter(asked.pass(), basis, entry, Timing.until(asked));
    }

    /// A repeat asks for what was just done: the same direction, or none.
    private static boolean isRepeat(Known.Step last, Knock knock, Known known) {
        return last.place() == null && isRecent(last, knock, known) && switch (knock.wish()) {
            case INFERRED -> true;
            case ENTER -> last.direction() == Known.Direction.IN;
            case LEAVE -> last.direction() == Known.Direction.OUT;
        };
    }

    /// Whether a step was taken so lately that a scan may be the same one once more.
    static boolean isRecent(Known.Step last, Knock knock, Known known) {
        Duration window = known.limit() > 1 ? GROUP_REPEAT : REPEAT;
        return !knock.now().isBefore(last.at()) && Duration.between(last.at(), knock.now()).compareTo(window) < 0;
    }

    /// Who went out is out. Who came in is welcomed once more only while they are inside, and by a pass that was not taken back since.
    private static boolean stillStands(Known.Step last, Case asked) {
        return switch (last.direction()) {
            case OUT -> true;
            case IN -> asked.known().stays().stream().anyMatch(stay -> stay.visit().equals(last.visit())) && notTakenBack(asked).isEmpty();
        };
    }

    private static boolean wantsOut(Knock knock, Known known) {
        return switch (knock.wish()) {
            case LEAVE -> true;
            case ENTER -> false;
            case INFERRED -> known.limit() == 1 && !known.stays().isEmpty() && settled(known.stays().getFirst().since(), knock.now());
        };
    }

    /// A clock that jumped back must not lock anybody in.
    static boolean settled(Instant since, Instant now) {
        return Duration.between(since, now).abs().compareTo(SETTLING) >= 0;
    }

    static Optional<Refusal> rightBuilding(Case asked) {
        int site = asked.pass().site();
        return site == asked.known().here().number() || isKnownHere(asked.known().listing())
                ? Optional.empty()
                : Optional.of(new Refusal.WrongBuilding(
                        asked.known().others().stream().filter(other -> other.number() == site).findFirst().orElse(null)));
    }

    /// The pass of whoever works in several houses is signed for one of them and listed in all; a house that lists it as taken back knows it, too.
    private static boolean isKnownHere(Listing listing) {
        return switch (listing) {
            case Listing.Listed(PassEntry entry) -> entry.kind().isResident();
            case Listing.Revoked _ -> true;
            case Listing.Unlisted _ -> false;
        };
    }

    static Optional<Refusal> notTakenBack(Case asked) {
        return switch (asked.known().listing()) {
            case Listing.Listed(PassEntry entry) when entry.standing() == PassEntry.Standing.CANCELLED ->
                    Optional.of(new Refusal.Cancelled());
            case Listing.Revoked _ -> Optional.of(new Refusal.Cancelled());
            case Listing.Listed _, Listing.Unlisted _ -> Optional.empty();
        };
    }

    private static Optional<Refusal> notAllInside(Case asked) {
        List<Known.Stay> stays = asked.known().stays();
        return stays.size() < asked.known().limit()
                ? Optional.empty()
                : Optional.of(Refusal.AlreadyInside.with(stays));
    }

    static Optional<Refusal> notFull(Case asked) {
        Known.Headcount headcount = asked.known().headcount();
        return headcount.full()
                ? Optional.of(new Refusal.Full(Objects.requireNonNull(headcount.limit())))
                : Optional.empty();
    }

    private static Optional<Refusal> refusal(List<Rule> rules, Case asked) {
        return rules.stream().map(rule -> rule.ask(asked)).flatMap(Optional::stream).findFirst();
    }

    /// A pass at a door at a time.
    record Case(Pass pass, Known known, Instant now) {}

    private interface Rule {
        Optional<Refusal> ask(Case asked);
    }
}
