package kaikan.booking;
import java.time.Instant;
import java.util.List;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.ledger.Holder;
import kaikan.ledger.Want;
import kaikan.money.Yen;
import org.jspecify.annotations.Nullable;

/// A booking as it stands, from application to its end.
///
/// @param id inside the house
/// @param ref what people see
/// @param siteId where; all its spaces are there
/// @param applicant whose it is
/// @param channel by which way it came
/// @param state where it stands
/// @param particulars what it is for
/// @param items its spaces and times, by start; at least one
/// @param total what it costs, tax included
/// @param marks when what happened
/// @param version rises with every change, and when somebody applies for one; whoever acts says which version they saw
/// @param changes the id of the approved booking that this application would change; null for every other
public record Booking(
        long id,
        String ref,
        long siteId,
        Applicant applicant,
        Channel channel,
        BookingState state,
        Particulars particulars,
        List<Item> items,
        Yen total,
        Marks marks,
        long version,
        @Nullable Long changes) {
    public Booking {
        items = List.copyOf(items);
    }

    /// One space for one stretch of use.
    ///
    /// @param claimed use, setup and removal
    /// @param use the use itself
    /// @param bands the bands as the ordinance names them; empty for free times
    public record Item(long spaceId, int amount, TimeSlot claimed, TimeSlot use, String bands) {}

    /// When what happened, and by whom.
    ///
    /// @param placedAt when it was applied for
    /// @param enteredBy the member of staff who typed it in; null when the applicant did
    /// @param decidedAt when it was approved or refused; null before
    /// @param decidedBy by whom; null when nobody had to decide
    /// @param decisionReason why it was refused, or a word with the approval
    /// @param cancelledAt when it was cancelled; null when it was not
    /// @param releaseAt until when the cancellation can be undone; null when it cannot
    public record Marks(
            Instant placedAt,
            @Nullable Long enteredBy,
            @Nullable Instant decidedAt,
            @Nullable Long decidedBy,
            String decisionReason,
            @Nullable Instant cancelledAt,
            @Nullable Instant releaseAt) {
        static Marks placed(Instant at, @Nullable Long enteredBy) {
            return new Marks(at, enteredBy, null, null, "", null, null);
        }

        Marks decided(BookingStore.Decision decision) {
            return new Marks(placedAt, enteredBy, decision.at(), decision.by(), decision.reason(), cancelledAt, releaseAt);
        }

        Marks undecided() {
            return new Marks(placedAt, enteredBy, null, null, "", cancelledAt, releaseAt);
        }

        Marks cancelled(Instant at, @Nullable Instant until) {
            return new Marks(placedAt, enteredBy, decidedAt, decidedBy, decisionReason, at, until);
        }
    }

    /// The key of a text that says something else of an application to change a booking: that has `.change` behind it.
    public String text(String key) {
        return changes == null ? key : key + ".change";
    }

    /// What the ledger is asked for, for all of it.
    List<Want> wants(Catalogue catalogue) {
        return items.stream().flatMap(item -> Wish.of(item).wants(catalogue.space(item.spaceId())).stream()).toList();
    }

    /// As what it holds claims.
    public Holder holder() {
        return new Holder(Holder.Kind.BOOKING, ref);
    }

    /// From the start of the first use to the end of the last one.
    public TimeSlot span() {
        return spanOf(items.stream().map(Item::use).toList());
    }

    /// Whether its use has begun, setup included.
    public boolean begunAt(Instant now) {
        return items.stream().anyMatch(item -> !now.isBefore(item.claimed().start()));
    }

    /// Whether its use is over.
    public boolean overAt(Instant now) {
        return !now.isBefore(span().end());
    }

    Booking withId(long newId) {
        return new Booking(newId, ref, siteId, applicant, channel, state, particulars, items, total, marks, version, changes);
    }

    Booking withItems(List<Item> newItems) {
        return new Booking(id, ref, siteId, applicant, channel, state, particulars, newItems, total, marks, version, changes);
    }

    /// The same version, as if it were in that state.
    Booking as(BookingState other) {
        return new Booking(id, ref, siteId, applicant, channel, other, particulars, items, total, marks, version, changes);
    }

    /// The next version, in that state.
    Booking turned(BookingState next, Marks newMarks) {
        return new Booking(id, ref, siteId, applicant, channel, next, particulars, items, total, newMarks, version + 1, changes);
    }

    static TimeSlot spanOf(List<TimeSlot> slots) {
        return slots.stream().reduce(TimeSlot::span).orElseThrow();
    }
}
