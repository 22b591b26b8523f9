package kaikan.equipment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a device says about a use.
///
/// @param use names the use
/// @param machine the code on the label
/// @param pass the pass it was started with; empty in a report that does not say
/// @param wattHours the machine's meter at that moment; `null` without one
/// @param envelope the journal row that says so
/// @param at when it happened
/// @param how it ended, in the device's own word; empty in other reports, and where it does not say
/// @param until when it ends from now on; `null` in a report about its end, and where it has no end of its own
public record UseReport(
        long siteId,
        String use,
        String machine,
        String pass,
        @Nullable Long wattHours,
        String envelope,
        Instant at,
        String how,
        @Nullable Instant until) {
    /// Without a word about when it is to end.
    public UseReport(
            long siteId, String use, String machine, String pass, @Nullable Long wattHours, String envelope, Instant at, String how) {
        this(siteId, use, machine, pass, wattHours, envelope, at, how, null);
    }

    /// Of a device that does not say how.
    public UseReport(
            long siteId, String use, String machine, String pass, @Nullable Long wattHours, String envelope, Instant at) {
        this(siteId, use, machine, pass, wattHours, envelope, at, "");
    }
}
