package kaikan.admission;

import kaikan.protocol.Refusal;

/// What became of a passage.
public sealed interface Passed {
    /// It is done, now or when the same form came first; [DeskSteps] knows what.
    record Done() implements Passed {}

    /// There are not so many who can go; `most` can.
    record TooMany(int most) implements Passed {}

    /// Nobody may pass, and why; nothing has changed.
    record Refused(Refusal why) implements Passed {}
}
