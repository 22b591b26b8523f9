package kaikan.energy;

import java.math.BigDecimal;
import java.util.List;
import kaikan.platform.errors.Refusal;

/// Why a meter is not entered, changed or removed.
public sealed interface MeterRefusal extends Refusal {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /// The site has another meter with that code.
    record CodeTaken(String meter) implements MeterRefusal {
        @Override
        public String code() {
            return "energy.code-taken";
        }

        @Override
        public List<Object> args() {
            return List.of(meter);
        }
    }

    /// Somebody else changed it after the form was opened.
    record Meanwhile() implements MeterRefusal {
        @Override
        public String code() {
            return "energy.meanwhile";
        }
    }

    /// There is no such meter at the site.
    record Missing() implements MeterRefusal {
        @Override
        public String code() {
            return "energy.missing";
        }

        @Override
        public Kind kind() {
            return Kind.MISSING;
        }
    }

    /// It was read: its readings stay, so it stays too.
    record HasReadings(long readings) implements MeterRefusal {
        @Override
        public String code() {
            return "energy.has-readings";
        }

        @Override
        public List<Object> args() {
            return List.of(readings);
        }
    }

    /// Machines name it.
    record Named(List<String> machines) implements MeterRefusal {
        @Override
        public String code() {
            return "energy.named";
        }

        @Override
        public List<Object> args() {
            return List.of(String.join("、", machines));
        }
    }

    /// A multiplier on a meter that counts a machine: the kiosk shows its users the count as it is.
    record DirectOnly() implements MeterRefusal {
        @Override
        public String code() {
            return "energy.direct-only";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /// With that multiplier more would have flowed than the meter can carry.
    record TooMuch(BigDecimal kilowatts, int mostKw) implements MeterRefusal {
        @Override
        public String code() {
            return "energy.too-much";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Object> args() {
            return List.of(kilowatts.toPlainString(), mostKw);
        }
    }

    /// What the meters are said to have shown does not fit the readings before and after the exchange.
    record NotBetween(String before, String after) implements MeterRefusal {
        @Override
        public String code() {
            return "energy.not-between";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Object> args() {
            return List.of(before, after);
        }
    }

    /// An exchange at that very moment is entered already.
    record ExchangedThen() implements MeterRefusal {
        @Override
        public String code() {
            return "energy.exchanged-then";
        }
    }
}
