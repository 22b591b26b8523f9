package kaikan.kiosk.meter;

import java.time.Instant;

/// What a meter says now.
public sealed interface MeterState {
    /// Watt hours counted since the program started. Never goes back.
    record Counts(long wattHours) implements MeterState {}

    /// Its own register, which counts on whether this program runs or not.
    record Shows(Shown register) implements MeterState {}

    /// Nobody has asked it yet: the program has started a moment ago.
    record Unasked() implements MeterState {}

    /// It says nothing, which is not the same as nothing used.
    record Silent(Instant since, Why why) implements MeterState {}

    /// Why a meter is silent.
    enum Why {
        /// It does not answer.
        NO_ANSWER,
        /// It answers, but with nothing that it can mean as it is planned: it is another model, or has other registers.
        STRANGE_ANSWER
    }
}
