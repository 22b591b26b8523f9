package kaikan.facility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import kaikan.calendar.DateText;
import kaikan.platform.errors.Refusal;
import kaikan.platform.text.Spoken;

/// Why a change of the catalogue is not made.
public sealed interface CatalogueRefusal extends Refusal {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /// Somebody else has changed it since it was opened.
    record Changed() implements CatalogueRefusal {
        @Override
        public String code() {
            return "facility.changed";
        }
    }

    /// It is no longer there.
    record Missing() implements CatalogueRefusal {
        @Override
        public String code() {
            return "facility.missing";
        }

        @Override
        public Kind kind() {
            return Kind.MISSING;
        }
    }

    /// The key belongs to something else already.
    record KeyTaken(String key) implements CatalogueRefusal {
        @Override
        public String code() {
            return "facility.key-taken";
        }

        @Override
        public List<Object> args() {
            return List.of(key);
        }
    }

    /// Bookings, tenancies or closures stand on it.
    ///
    /// @param by the first of them
    record Stands(List<Occupant> by) implements CatalogueRefusal {
        @Override
        public String code() {
            return "facility.stands";
        }

        @Override
        public List<Object> args() {
            return List.of(by.size());
        }
    }

    /// Something stands on the space after it would be withdrawn.
    ///
    /// @param from the day from which it would be
    /// @param zone of its site
    /// @param by all of it
    record StandsAfter(LocalDate from, ZoneId zone, List<Occupant> by) implements CatalogueRefusal {
        @Override
        public String code() {
            return by.stream().anyMatch(Occupant::endless) ? "facility.stands-after.endless" : "facility.stands-after";
        }

        @Override
        public List<Object> args() {
            Instant last = by.stream().map(one -> one.slot().end()).max(Comparator.naturalOrder()).orElseThrow();
            LocalDate free = last.minusNanos(1).atZone(zone).toLocalDate().plusDays(1);
            return List.of(said(from), by.size(), said(free));
        }

    }

    /// Something stood or stands on the space before it would begin.
    ///
    /// @param from the day on which it would
    /// @param zone of its site
    /// @param by the first of them, past ones included
    record StandsBefore(LocalDate from, ZoneId zone, List<Occupant> by) implements CatalogueRefusal {
        @Override
        public String code() {
            return "facility.stands-before";
        }

        @Override
        public List<Object> args() {
            Instant first = by.stream().map(one -> one.slot().start()).min(Comparator.naturalOrder()).orElseThrow();
            return List.of(said(from), by.size(), said(first.atZone(zone).toLocalDate()));
        }
    }

    private static Spoken said(LocalDate day) {
        return words -> DateText.date(day, words.language().tag());
    }

    /// More of the unit is held than would be left.
    ///
    /// @param held what is held at most at one moment from now on
    /// @param by who holds it
    record Held(int held, List<Occupant> by) implements CatalogueRefusal {
        @Override
        public String code() {
            return "facility.held";
        }

        @Override
        public List<Object> args() {
            return List.of(held);
        }
    }

    /// Spaces need it.
    record Needed(List<Space> by) implements CatalogueRefusal {
        @Override
        public String code() {
            return "facility.needed";
        }

        @Override
        public List<Object> args() {
            return List.of(by.size());
        }
    }

    /// A space that has parts below it cannot itself stand below another, nor below itself or at another site.
    record Nested() implements CatalogueRefusal {
        @Override
        public String code() {
            return "facility.nested";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /// The space would take more of a unit than there is, or a unit of another site.
    record TooMuch() implements CatalogueRefusal {
        @Override
        public String code() {
            return "facility.too-much";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /// The owner's ordinance has the class for something else than a space of that kind.
    ///
    /// @param use what for
    record Unfit(ClassUse use) implements CatalogueRefusal {
        @Override
        public String code() {
            return use == ClassUse.BY_METER ? "facility.unfit.metered" : "facility.unfit";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /// Something was or is booked or let there, so it stays in the register.
    ///
    /// @param by the first of them, past ones included
    /// @param all how many there are
    record Used(List<Occupant> by, int all) implements CatalogueRefusal {
        @Override
        public String code() {
            return "facility.used";
        }

        @Override
        public List<Object> args() {
            return List.of(all);
        }
    }

    /// Uses to come would stand outside the new opening hours.
    ///
    /// @param by all of them
    record Stranded(List<Occupant> by) implements CatalogueRefusal {
        @Override
        public String code() {
            return "facility.stranded";
        }

        /// How many they are of: a booking of several days or times is one.
        @Override
        public List<Object> args() {
            return List.of(by.stream().map(Occupant::ref).distinct().count());
        }
    }

    /// A site without a space that is offered would show nothing to anybody.
    record Bare() implements CatalogueRefusal {
        @Override
        public String code() {
            return "facility.bare";
        }
    }

    /// Somebody booked there, so the site is not hidden from those who did.
    ///
    /// @param by the first of the bookings, past and cancelled ones included
    record Booked(List<Occupant> by) implements CatalogueRefusal {
        @Override
        public String code() {
            return "facility.booked";
        }
    }

    /// Records that must be kept refer to it.
    record Kept() implements CatalogueRefusal {
        @Override
        public String code() {
            return "facility.kept";
        }
    }
}
