package kaikan.kiosk.meter;

import org.jspecify.annotations.Nullable;

/// The count of a meter that has a register of its own, and how it goes on: the count is the register, and what the register held each time it turned
/// through its end. Whatever else happens to the register is told apart, and nothing is added for it. Immutable, and kept as a text: a
/// restart goes on exactly where the commit was.
///
/// @param register what the register showed
/// @param serial of the meter, as far as it ever told one
/// @param breaks how often the count began anew or leapt: two counts can be subtracted only within the same stretch
/// @param nanos when that was, by this boot's clock; absent for what an earlier boot kept, and nobody here knows how long that was ago
record Ledger(long wattHours, long register, String serial, long breaks, @Nullable Long nanos) {
    private static final String NO_SERIAL = "-";
    /// A register that is lower was set to zero if it shows no more than the meter can count in so long; otherwise nobody knows.
    private static final long DAY = 24L * 3_600 * 1_000_000_000;

    /// What happened between two answers.
    enum What {
        /// It counted.
        COUNTED,
        /// It counted through its end, and the count goes on.
        TURNED,
        /// The register begins again near zero.
        RESET,
        /// Another meter answers, by its serial number.
        EXCHANGED,
        /// The register is lower, and not near zero.
        WENT_BACK,
        /// It shows more than the meter can have counted.
        LEAPT
    }

    /// The ledger after an answer, and what happened.
    record Change(What what, Ledger ledger) {}

    static Ledger begun(Shown first) {
        return new Ledger(first.wattHours(), first.wattHours(), first.serial(), 0, first.nanos());
    }

    /// Goes on with the next answer. How long an earlier boot is ago is not judged: the server knows that better, once it has mended the times.
    Change next(Shown now) {
        if (!serial.isEmpty() && !now.serial().isEmpty() && !serial.equals(now.serial())) {
            return anew(What.EXCHANGED, now);
        }
        long step = now.wattHours() - register;
        Long before = nanos;
        if (step >= 0) {
            boolean known = before == null || now.bounds().allow(step, now.nanos() - before);
            return on(known ? What.COUNTED : What.LEAPT, now, step);
        }
        long turned = before == null ? -1 : now.bounds().turned(register, now.wattHours(), now.nanos() - before);
        if (turned >= 0) {
            return on(What.TURNED, now, turned);
        }
        long away = before == null ? DAY : Math.max(DAY, now.nanos() - before);
        return anew(now.bounds().allow(now.wattHours(), away) ? What.RESET : What.WENT_BACK, now);
    }

    private Change on(What what, Shown now, long step) {
        return new Change(
                what, new Ledger(wattHours + step, now.wattHours(), serial(now), what == What.LEAPT ? breaks + 1 : breaks, now.nanos()));
    }

    private Change anew(What what, Shown now) {
        return new Change(what, new Ledger(now.wattHours(), now.wattHours(), serial(now), breaks + 1, now.nanos()));
    }

    private String serial(Shown now) {
        return now.serial().isEmpty() ? serial : now.serial();
    }

    /// As it is kept.
    String text() {
        return wattHours + " " + register + " " + (serial.isEmpty() ? NO_SERIAL : serial) + " " + breaks;
    }

    /// Reads what was kept, of an earlier boot.
    ///
    /// @throws IllegalArgumentException if it is none
    static Ledger read(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("a ledger has four parts: " + text);
        }
        String serial = parts[2].equals(NO_SERIAL) ? "" : parts[2];
        return new Ledger(Long.parseLong(parts[0]), Long.parseLong(parts[1]), serial, Long.parseLong(parts[3]), null);
    }
}
