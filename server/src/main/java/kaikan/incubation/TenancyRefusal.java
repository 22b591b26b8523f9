package kaikan.incubation;

import java.util.List;
import kaikan.facility.Occupant;
import kaikan.platform.errors.Refusal;

/// Why a tenancy is not entered or changed.
public sealed interface TenancyRefusal extends Refusal {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /// Somebody else has the room, or a part of it, at that time.
    record Taken(List<Occupant> by) implements TenancyRefusal {
        @Override
        public String code() {
            return "incubation.taken";
        }
    }

    /// Too many want the room at this moment; trying again is safe.
    record Busy() implements TenancyRefusal {
        @Override
        public String code() {
            return "incubation.busy";
        }
    }

    /// Somebody else has changed the tenancy since it was opened.
    record Changed() implements TenancyRefusal {
        @Override
        public String code() {
            return "incubation.changed";
        }
    }

    /// It was entered by mistake and is taken back.
    record Cancelled() implements TenancyRefusal {
        @Override
        public String code() {
            return "incubation.cancelled";
        }
    }

    /// The tenant has an account by now, so how they are reached is not the staff's to write.
    record NotACard() implements TenancyRefusal {
        @Override
        public String code() {
            return "incubation.not-a-card";
        }
    }

    /// The day does not lie in the tenancy, or the tenancy would end before it begins.
    record NoSuchDay() implements TenancyRefusal {
        @Override
        public String code() {
            return "incubation.no-such-day";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /// The space is not let by tenancies, or no longer offered then.
    record NotLet() implements TenancyRefusal {
        @Override
        public String code() {
            return "incubation.not-let";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
