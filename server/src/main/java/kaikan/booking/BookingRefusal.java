package kaikan.booking;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.ledger.Claim;
import kaikan.ledger.Conflict;
import kaikan.ledger.Holder;
import kaikan.platform.errors.Refusal;
import kaikan.platform.id.Ref;
import kaikan.platform.text.Spoken;

/// What the house does not do about bookings, and why. The code, the field and the kind are in the [Code]; a few refusals carry more, so
/// that a page can offer what to do.
public sealed interface BookingRefusal extends Refusal {
    /// The field of spaces and times.
    String ITEMS = "items";

    /// The field of the minutes before the use.
    String SETUP = "setup";

    /// The field of the minutes after the use.
    String REMOVAL = "removal";

    /// Which refusal this is.
    Code reason();

    @Override
    default String code() {
        return "booking." + reason().name;
    }

    @Override
    default Kind kind() {
        return reason().kind;
    }

    /// The field of the form that has to be corrected; empty when it is none in particular.
    default String field() {
        return reason().field;
    }

    /// Whether it stands against spaces and times, setup and removal among them, not against what is said of them.
    default boolean ofItems() {
        return reason().field.equals(ITEMS) || field().equals(SETUP) || field().equals(REMOVAL);
    }

    /// The field in which somebody says how many of that space they want.
    static String amount(Space space) {
        return "qty-" + space.key();
    }

    /// The field in which somebody asks for that space: of what is lent with a room, the one for its number.
    static String asking(Space space) {
        return space.kind() == SpaceKind.EQUIPMENT ? amount(space) : ITEMS;
    }

    /// All codes; part of the API, never renamed.
    enum Code {
        NOTHING_CHOSEN("nothing-chosen", Kind.INVALID, "items"),
        TOO_MUCH_CHOSEN("too-much-chosen", Kind.INVALID, "items"),
        TOO_MUCH_AHEAD("too-much-ahead", Kind.INVALID, "items"),
        SEVERAL_SITES("several-sites", Kind.INVALID, "items"),
        NOT_TAKEN_HERE("not-taken-here", Kind.FORBIDDEN, "items"),
        BY_CONTRACT("by-contract", Kind.INVALID, "items"),
        NOT_YET_OFFERED("not-yet-offered", Kind.INVALID, "items"),
        WITHDRAWN("withdrawn", Kind.INVALID, "items"),
        NOT_FOR_YOU("not-for-you", Kind.FORBIDDEN, "items"),
        PAST("past", Kind.INVALID, "items"),
        SETUP_PAST("setup-past", Kind.INVALID, SETUP),
        CLOSED_DAY("closed-day", Kind.INVALID, "items"),
        OUTSIDE_HOURS("outside-hours", Kind.INVALID, "items"),
        AROUND_OUTSIDE("around-outside", Kind.INVALID, SETUP),
        TWICE("twice", Kind.INVALID, "items"),
        MORE_THAN_THERE_IS("more-than-there-is", Kind.INVALID, "items"),
        TOO_MANY_PEOPLE("too-many-people", Kind.INVALID, "people"),
        NO_TITLE("no-title", Kind.INVALID, "title"),
        TITLE_TOO_LONG("title-too-long", Kind.INVALID, "title"),
        NO_PURPOSE("no-purpose", Kind.INVALID, "purpose"),
        NO_ORGANISER("no-organiser", Kind.INVALID, "organiser"),
        ORGANISER_TOO_LONG("organiser-too-long", Kind.INVALID, "organiser"),
        NO_PEOPLE("no-people", Kind.INVALID, "people"),
        TOO_FEW_PEOPLE("too-few-people", Kind.INVALID, "people"),
        NOT_ONE("not-one", Kind.INVALID, ""),
        NO_KEY("no-key", Kind.INVALID, ""),
        KEY_USED("key-used", Kind.CONFLICT, ""),
        FORM_USED("form-used", Kind.CONFLICT, ""),
        NO_SUCH_ITEM("no-such-item", Kind.INVALID, "items"),
        UNREADABLE_ITEM("unreadable-item", Kind.INVALID, "items"),
        UNKNOWN_FIELD("unknown-field", Kind.INVALID, ""),
        WRONG_KIND("wrong-kind", Kind.INVALID, ""),
        NO_NAME("no-name", Kind.INVALID, "name"),
        NAME_TOO_LONG("name-too-long", Kind.INVALID, "name"),
        NO_PHONE("no-phone", Kind.INVALID, "phone"),
        REMARKS_TOO_LONG("remarks-too-long", Kind.INVALID, "remarks"),
        NEEDS_A_ROOM("needs-a-room", Kind.INVALID, "items"),
        NO_NUMBER("no-number", Kind.INVALID, ""),
        NO_PRICE("no-price", Kind.INVALID, "ticket"),
        TOO_LARGE("too-large", Kind.INVALID, ""),
        NO_DAY("no-day", Kind.INVALID, ""),
        NO_MINUTES("no-minutes", Kind.INVALID, ""),
        UNEVEN_MINUTES("uneven-minutes", Kind.INVALID, ""),
        BAD_PHONE("bad-phone", Kind.INVALID, "phone"),
        BAD_MAIL("bad-mail", Kind.INVALID, "email"),
        NOT_ON_SALE("not-on-sale", Kind.INVALID, "items"),
        BY_ORDINANCE("by-ordinance", Kind.INVALID, "items"),
        GONE("gone", Kind.CONFLICT, "items"),
        AROUND_GONE("around-gone", Kind.CONFLICT, "items"),
        CLOSED("closed", Kind.CONFLICT, "items"),
        AROUND_CLOSED("around-closed", Kind.CONFLICT, "items"),
        BUSY("busy", Kind.TOO_OFTEN, ""),
        UNKNOWN("unknown", Kind.MISSING, ""),
        NOT_YOUR_ROLE("not-your-role", Kind.FORBIDDEN, ""),
        OWN_APPLICATION("own-application", Kind.FORBIDDEN, ""),
        OWN_WITHDRAWAL("own-withdrawal", Kind.FORBIDDEN, ""),
        NOT_YOUR_NAME("not-your-name", Kind.FORBIDDEN, "as"),
        NO_LONGER_MEMBER("no-longer-member", Kind.FORBIDDEN, "as"),
        MEANWHILE("meanwhile", Kind.CONFLICT, ""),
        NOT_NOW("not-now", Kind.CONFLICT, ""),
        NO_MAIL("no-mail", Kind.CONFLICT, ""),
        TERMS_CHANGED("terms-changed", Kind.CONFLICT, ""),
        OFFER_CHANGED("offer-changed", Kind.CONFLICT, ""),
        APPROVAL_TERMS_CHANGED("approval-terms-changed", Kind.CONFLICT, ""),
        BEGUN("begun", Kind.CONFLICT, ""),
        BEGUN_UNCHANGED("begun-unchanged", Kind.CONFLICT, ""),
        CHANGE_SOUGHT("change-sought", Kind.CONFLICT, ""),
        REASON_MISSING("reason-missing", Kind.INVALID, "reason"),
        ANSWER_MISSING("answer-missing", Kind.INVALID, "answer"),
        REASON_TOO_LONG("reason-too-long", Kind.INVALID, "reason"),
        KANA_TOO_LONG("kana-too-long", Kind.INVALID, "kana"),
        ORGANISATION_TOO_LONG("organisation-too-long", Kind.INVALID, "organisation"),
        ORGANISATION_NOT_HERE("organisation-not-here", Kind.INVALID, "organisation"),
        YOURS("yours", Kind.CONFLICT, "items"),
        YOURS_AROUND("yours-around", Kind.CONFLICT, "items"),
        NO_CLASS("no-class", Kind.INVALID, "class"),
        OVER("over", Kind.CONFLICT, ""),
        CLOSED_SINCE("closed-since", Kind.CONFLICT, ""),
        NOT_OVER("not-over", Kind.CONFLICT, ""),
        RECALL_TOO_LATE("recall-too-late", Kind.CONFLICT, ""),
        RECALL_REFUSAL_TOO_LATE("recall-refusal-too-late", Kind.CONFLICT, ""),
        RECALL_GONE("recall-gone", Kind.CONFLICT, ""),
        RECALL_CLOSED("recall-closed", Kind.CONFLICT, ""),
        ACCOUNT_GONE("account-gone", Kind.CONFLICT, ""),
        UNDO_TOO_LATE("undo-too-late", Kind.CONFLICT, ""),
        STILL_TO_COME("still-to-come", Kind.CONFLICT, ""),
        STILL_UNDOABLE("still-undoable", Kind.CONFLICT, ""),
        STILL_BOOKED("still-booked", Kind.CONFLICT, ""),
        CLOSURE_ENDED("closure-ended", Kind.CONFLICT, "");

        private final String name;
        private final Kind kind;
        private final String field;

        Code(String name, Kind kind, String field) {
            this.name = name;
            this.kind = kind;
            this.field = field;
        }
    }

    /// A refusal that needs no more than its sentence.
    record Plain(Code reason, String field, List<Object> args) implements BookingRefusal {
        public Plain {
            args = List.copyOf(args);
        }
    }

    /// What was wanted is no longer free, because somebody has it or because it is closed.
    ///
    /// @param conflicts which wants, and what stands in their way: closures in the way of each of them, or of none
    /// @param what the spaces and times, for people
    /// @param around the setup or removal that is in the way, if the use itself is free
    /// @param because why it is closed, as visitors read it; says nothing where it is not closed or that is not known
    /// @param fewer whether some of it is left, but not as many as were asked for
    /// @param field where it was asked for
    record Gone(List<Conflict> conflicts, Spoken what, Optional<Spoken> around, Spoken because, boolean fewer, String field)
            implements BookingRefusal {
        public Gone {
            conflicts = List.copyOf(conflicts);
        }

        /// The closures that are in the way; none where somebody has it.
        public List<String> closures() {
            return conflicts.stream().flatMap(Gone::closures).distinct().toList();
        }

        /// The same, closed for that reason.
        public Gone because(Spoken reason) {
            return new Gone(conflicts, what, around, reason, fewer, field);
        }

        /// Who has it, closures too.
        public List<Holder> holders() {
            return conflicts.stream().flatMap(conflict -> conflict.claims().stream()).map(Claim::holder).distinct().toList();
        }

        static Stream<String> closures(Conflict conflict) {
            return conflict.claims().stream()
                    .map(Claim::holder)
                    .filter(holder -> holder.kind() == Holder.Kind.CLOSURE)
                    .map(Holder::ref);
        }

        @Override
        public Code reason() {
            if (closures().isEmpty()) {
                return around.isPresent() ? Code.AROUND_GONE : Code.GONE;
            }
            return around.isPresent() ? Code.AROUND_CLOSED : Code.CLOSED;
        }

        @Override
        public List<Object> args() {
            Stream<Spoken> said = Stream.concat(Stream.of(what), around.stream());
            return List.copyOf((closures().isEmpty() ? said : Stream.concat(said, Stream.of(because))).toList());
        }

        @Override
        public String textKey() {
            return BookingRefusal.super.textKey() + (fewer ? ".fewer" : "");
        }
    }

    /// What was wanted is the asker's own already.
    ///
    /// @param booking theirs, which has it
    /// @param what the spaces and times, for people
    /// @param reason whether they have it for the use itself ([Code#YOURS]) or only for its setup or removal ([Code#YOURS_AROUND])
    record Yours(Booking booking, Spoken what, Code reason) implements BookingRefusal {
        @Override
        public List<Object> args() {
            return List.of(what, Ref.display(booking.ref()));
        }
    }

    /// Somebody else changed the booking in the meantime.
    ///
    /// @param now as it stands
    record Meanwhile(Booking now) implements BookingRefusal {
        @Override
        public Code reason() {
            return Code.MEANWHILE;
        }

        @Override
        public List<Object> args() {
            return List.of(Telling.state(now));
        }
    }

    /// Bookings, or tenancies and other closures, stand where something is to be closed.
    ///
    /// @param bookings the bookings among them, by start
    /// @param slot the time of the closure
    record StillBooked(List<Booking> bookings, TimeSlot slot) implements BookingRefusal {
        public StillBooked {
            bookings = List.copyOf(bookings);
        }

        @Override
        public Code reason() {
            return Code.STILL_BOOKED;
        }

        @Override
        public List<Object> args() {
            return List.of(bookings.size());
        }
    }

    /// The owner's ordinance says no.
    ///
    /// @param refusal in the ordinance's own words
    record ByOrdinance(Refusal refusal) implements BookingRefusal {
        @Override
        public Code reason() {
            return Code.BY_ORDINANCE;
        }

        @Override
        public String code() {
            return refusal.code();
        }

        @Override
        public Kind kind() {
            return refusal.kind();
        }

        @Override
        public List<Object> args() {
            return refusal.args();
        }

        @Override
        public String textKey() {
            return refusal.textKey();
        }

        @Override
        public String nextKey() {
            return refusal.nextKey();
        }
    }

    /// A refusal with values for its sentence.
    static BookingRefusal of(Code code, Object... args) {
        return at(code.field, code, args);
    }

    /// A refusal of what stands in one field of several that can be wrong in that way.
    static BookingRefusal at(String field, Code code, Object... args) {
        return new Plain(code, field, List.of(args));
    }
}
