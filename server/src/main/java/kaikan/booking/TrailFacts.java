package kaikan.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.ordinance.refund.RefundPart;
import kaikan.platform.id.FormKey;
import kaikan.platform.text.Spoken;
import org.jspecify.annotations.Nullable;

/// What the trail keeps of a deed besides who did it, when and why: facts as they were then, without a word of any language. [BookingDetails]
/// says them. The stored form is JSON; fields are only ever added.
///
/// @param before what a booking was before a change; null for every other deed
/// @param after what it was then; null for every other deed
/// @param backs what became of the parts of the fee when the applicant gave the booking up
/// @param whole the yen given back because the house took the booking back; null where none were due
/// @param way how the applicant was told; null for every other deed
/// @param closed what was closed; null for every other deed
/// @param said how the applicant told the desk; null where they did it themselves
/// @param wished true where its applicant gave up what the house had closed; null for every other deed
/// @param begun as what a booking began; null for every other deed
/// @param form the key of the form that sent the booking's mail once more; null for every other deed
/// @param mail the reference of that mail in the outbox; null for every other deed
/// @param recalled which decision was taken back; null for every other deed
/// @param decided true where a change decided what somebody would have to decide about; null for every other deed
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record TrailFacts(
        @Nullable Stood before,
        @Nullable Stood after,
        List<Back> backs,
        @Nullable Long whole,
        TellApplicant.@Nullable Way way,
        @Nullable Shut closed,
        @Nullable String said,
        @Nullable Boolean wished,
        @Nullable Begun begun,
        @Nullable String form,
        @Nullable String mail,
        @Nullable Recalled recalled,
        @Nullable Boolean decided) {
    /// Nothing besides; all others begin here.
    static final TrailFacts NONE = new TrailFacts(null, null, List.of(), null, null, null, null, null, null, null, null, null, null);

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    TrailFacts {
        backs = backs == null ? List.of() : List.copyOf(backs);
    }

    /// What became of a part of a fee.
    ///
    /// @param fee in yen
    /// @param back of it, in yen; null where the ordinance has no row for it
    /// @param daysBefore so many days before the first day of use; 0 where there is no row
    /// @param citation of the row; empty where there is none
    record Back(long fee, @Nullable Long back, long daysBefore, String citation) {
        static Back of(RefundPart part) {
            return switch (part) {
                case RefundPart.ByRule rule ->
                    new Back(rule.fee().amount(), rule.back().amount(), rule.daysBefore(), rule.rule().citation());
                case RefundPart.Silent silent -> new Back(silent.fee().amount(), null, 0, "");
            };
        }
    }

    /// What was closed, and when, as instants.
    record Shut(long site, ClosureCause cause, List<Long> spaces, String start, String end) {
        static Shut of(CloseSpace.Plan plan) {
            return new Shut(plan.siteId(), plan.cause(), plan.spaceIds(), plan.slot().start().toString(), plan.slot().end().toString());
        }

        TimeSlot slot() {
            return new TimeSlot(Instant.parse(start), Instant.parse(end));
        }
    }

    /// A decision that was taken back.
    ///
    /// @param state to which it had led
    /// @param at the instant of the decision
    record Recalled(BookingState state, String at) {}

    /// As what a booking was placed: confirmed at once, or applied for.
    ///
    /// @param uses its spaces and times
    /// @param total what it cost, in yen
    record Begun(BookingState state, long site, List<Stood.Use> uses, long total) {}

    /// The same with what a booking was before a change and after it.
    TrailFacts changed(Booking was, Booking is) {
        return with(draft -> {
            draft.before = Stood.of(was);
            draft.after = Stood.of(is);
        });
    }

    /// The same where whoever changed it decided with that.
    TrailFacts deciding() {
        return with(draft -> draft.decided = true);
    }

    /// What a change meant for what somebody decides about, as the last part of the key of its words; empty where it meant nothing.
    String awaited() {
        boolean waited = before != null && before.state() != null && before.state().undecided();
        BookingState now = after == null ? null : after.state();
        if (waited && now != null) {
            return now.undecided() ? "waits" : "confirmed";
        }
        return decided == null ? "" : "decided";
    }

    /// The same with what becomes of the fee, and by which row of the ordinance.
    TrailFacts refunded(List<RefundPart> parts) {
        return with(draft -> draft.backs = parts.stream().map(Back::of).toList());
    }

    /// The same with the whole fee given back; nothing more when none is due yet.
    TrailFacts inFull(Booking booking) {
        boolean due = booking.state() == BookingState.CONFIRMED && !booking.total().isZero();
        return due ? with(draft -> draft.whole = booking.total().amount()) : this;
    }

    /// The same with how the applicant told the desk; nothing more where they did it themselves.
    TrailFacts saying(String how) {
        return how.isEmpty() ? this : with(draft -> draft.said = how);
    }

    /// The same where its applicant gave it up, although it is as if the house had ended it.
    TrailFacts byItsApplicant() {
        return with(draft -> draft.wished = true);
    }

    /// Whether its applicant gave up what the house had closed; a desk that did it for them always noted how they said so.
    boolean givenUp() {
        return wished != null || (closed != null && said != null);
    }

    /// The same with how the applicant was told.
    TrailFacts told(TellApplicant.Way by) {
        return with(draft -> draft.way = by);
    }

    /// The same with what was closed.
    TrailFacts closed(CloseSpace.Plan plan) {
        return with(draft -> draft.closed = Shut.of(plan));
    }

    /// The same with the closure that ended a booking.
    TrailFacts closed(Closure closure) {
        return closed(new CloseSpace.Plan(closure.siteId(), closure.spaceIds(), closure.slot(), closure.cause(), closure.note()));
    }

    /// What of a booking was closed, and when; says nothing where nothing was.
    Spoken shut(Catalogue catalogue, Booking booking) {
        Shut what = closed;
        if (what == null) {
            return _ -> "";
        }
        Spoken spaces = new kaikan.booking.Shut(catalogue, what.spaces, what.slot()).named(booking);
        Spoken slot = Telling.slot(what.slot(), catalogue.site(what.site).zone());
        return words -> spaces.in(words).isEmpty() ? "" : spaces.in(words) + "　" + slot.in(words);
    }

    /// The same with as what a booking began.
    TrailFacts begun(Booking booking) {
        return with(draft -> draft.begun = new Begun(
                booking.state(), booking.siteId(), booking.items().stream().map(Stood.Use::of).toList(), booking.total().amount()));
    }

    /// The same with the form whose button was pressed, and the mail that it sent.
    TrailFacts pressed(FormKey key, String sent) {
        return with(draft -> {
            draft.form = key.text();
            draft.mail = sent;
        });
    }

    /// The same with the decision about a booking that is taken back.
    TrailFacts recalled(Booking decided) {
        Instant at = decided.marks().decidedAt();
        return at == null ? this : with(draft -> draft.recalled = new Recalled(decided.state(), at.toString()));
    }

    /// Which decision was taken back, and that a pass given with it opens nothing meanwhile; says nothing of other deeds.
    Spoken takenBack(Site site) {
        Recalled decision = recalled;
        if (decision == null) {
            return _ -> "";
        }
        boolean approved = decision.state == BookingState.CONFIRMED;
        String key = "booking.recalled." + (!approved ? "reject" : site.has(Module.ADMISSION) ? "approve.pass" : "approve");
        return words -> words.get(key, Telling.date(LocalDate.ofInstant(Instant.parse(decision.at), site.zone())).in(words));
    }

    private TrailFacts with(Consumer<Draft> more) {
        Draft draft = new Draft(this);
        more.accept(draft);
        return new TrailFacts(
                draft.before, draft.after, draft.backs, draft.whole, draft.way, draft.closed, draft.said, draft.wished, draft.begun, draft.form,
                draft.mail, draft.recalled, draft.decided);
    }

    /// Facts that are being put together.
    private static final class Draft {
        private @Nullable Stood before;
        private @Nullable Stood after;
        private List<Back> backs;
        private @Nullable Long whole;
        private TellApplicant.@Nullable Way way;
        private @Nullable Shut closed;
        private @Nullable String said;
        private @Nullable Boolean wished;
        private @Nullable Begun begun;
        private @Nullable String form;
        private @Nullable String mail;
        private @Nullable Recalled recalled;
        private @Nullable Boolean decided;

        private Draft(TrailFacts facts) {
            before = facts.before;
            after = facts.after;
            backs = facts.backs;
            whole = facts.whole;
            way = facts.way;
            closed = facts.closed;
            said = facts.said;
            wished = facts.wished;
            begun = facts.begun;
            form = facts.form;
            mail = facts.mail;
            recalled = facts.recalled;
            decided = facts.decided;
        }
    }

    /// As the trail stores them; empty where there are none.
    String json() {
        try {
            return equals(NONE) ? "" : MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facts cannot be written", e);
        }
    }

    /// The facts from their stored form; empty for what is none.
    static Optional<TrailFacts> read(String json) {
        try {
            return json.startsWith("{") ? Optional.of(MAPPER.readValue(json, TrailFacts.class)) : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}
