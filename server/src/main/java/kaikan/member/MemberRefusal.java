package kaikan.member;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kaikan.calendar.Japan;
import kaikan.platform.errors.Refusal;

/// Why something about people is not done.
public sealed interface MemberRefusal extends Refusal {
    /// Refusals that need no more words than their own.
    enum Because implements MemberRefusal {
        /// Address and password do not go together; which of them is wrong is not said.
        WRONG_PASSWORD("wrong-password", Kind.INVALID),
        /// Somebody who is signed in gave another password than their own.
        NOT_YOUR_PASSWORD("not-your-password", Kind.INVALID),
        /// A link was used already, has run out, or was never ours.
        DEAD_LINK("dead-link", Kind.MISSING),
        /// An invitation was taken back, has made way for a newer one or has run out, or was never ours.
        INVITATION_GONE("invitation-gone", Kind.MISSING),
        /// The invitation was sent to another address than that of the account.
        OTHER_ADDRESS("other-address", Kind.FORBIDDEN),
        /// Another account took the address in the meantime.
        ADDRESS_TAKEN("address-taken", Kind.CONFLICT),
        /// An organisation with members has an owner; somebody else must become one first.
        LAST_OWNER("last-owner", Kind.CONFLICT),
        /// Nobody else is left in the organisation, and whoever leaves it has not been told so.
        LAST_MEMBER("last-member", Kind.CONFLICT),
        /// Something else stays in the organisation than whoever leaves it has been told.
        LEAVING_CHANGED("leaving-changed", Kind.CONFLICT),
        /// The installation keeps at least one administrator.
        LAST_ADMINISTRATOR("last-administrator", Kind.CONFLICT),
        /// Only owners of the organisation may do this.
        NOT_OWNER("not-owner", Kind.FORBIDDEN),
        /// This role is not the viewer's to give or take.
        NOT_YOURS_TO_GRANT("not-yours-to-grant", Kind.FORBIDDEN),
        /// A contact card has no account that could hold a role.
        NO_ACCOUNT("no-account", Kind.CONFLICT),
        /// It is no card of the desk's, or of nobody whom this desk has to do with.
        NOT_A_CARD("not-a-card", Kind.CONFLICT),
        /// Whoever the card stood for has an account and keeps the contact themselves.
        CARD_TAKEN("card-taken", Kind.CONFLICT),
        /// Somebody else corrected the card since its form was opened.
        CARD_CHANGED("card-changed", Kind.CONFLICT),
        /// The house could no longer reach whoever the card stands for.
        NO_CONTACT("no-contact", Kind.INVALID),
        /// Who changes a role says why.
        REASON_MISSING("reason-missing", Kind.INVALID),
        /// There is no such person, organisation or invitation.
        UNKNOWN("unknown", Kind.MISSING),
        /// So many people are signing in at this moment that passwords cannot be checked.
        BUSY("busy", Kind.TOO_OFTEN),
        /// The provider did not vouch for an address.
        NO_CONFIRMED_ADDRESS("no-confirmed-address", Kind.FORBIDDEN),
        /// The provider's answer does not fit what was asked.
        PROVIDER_FAILED("provider-failed", Kind.INVALID);

        private final String code;
        private final Kind kind;

        Because(String code, Kind kind) {
            this.code = "member." + code;
            this.kind = kind;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }

    /// Tried too often.
    ///
    /// @param until from when it works again
    /// @param trying what was tried, because only a sign-in has another way in
    record TooOften(Instant until, Trying trying) implements MemberRefusal {
        /// What was tried.
        enum Trying {
            SIGN_IN("member.too-often.sign-in"),
            ORGANISATION("member.registered-too-often"),
            INVITATION("member.invited-too-often"),
            ANYTHING_ELSE("member.too-often");

            private final String code;

            Trying(String code) {
                this.code = code;
            }
        }

        private static final DateTimeFormatter HOUR_AND_MINUTE = DateTimeFormatter.ofPattern("H:mm").withZone(Japan.ZONE);

        @Override
        public String code() {
            return trying.code;
        }

        @Override
        public Kind kind() {
            return Kind.TOO_OFTEN;
        }

        /// The time of day from which it works again, in whole minutes.
        @Override
        public List<Object> args() {
            Instant minute = until.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
            return List.of(HOUR_AND_MINUTE.format(minute));
        }
    }

    /// Something keeps the person here for now.
    ///
    /// @param objections all of it; at least one
    record NotYet(List<Objection> objections) implements MemberRefusal {
        public NotYet {
            objections = List.copyOf(objections);
        }

        private Refusal first() {
            return objections.getFirst().refusal();
        }

        @Override
        public String code() {
            return first().code();
        }

        @Override
        public Kind kind() {
            return first().kind();
        }

        @Override
        public List<Object> args() {
            return first().args();
        }
    }

    /// As many organisations that the person registered stand as one account may have.
    ///
    /// @param most so many
    record FoundedEnough(int most) implements MemberRefusal {
        @Override
        public String code() {
            return "member.founded-enough";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Object> args() {
            return List.of(most);
        }
    }

    /// The account of the invited address is a member already.
    ///
    /// @param name whose it is
    record MemberAlready(String name) implements MemberRefusal {
        @Override
        public String code() {
            return "member.member-already";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public List<Object> args() {
            return List.of(name);
        }
    }
}
