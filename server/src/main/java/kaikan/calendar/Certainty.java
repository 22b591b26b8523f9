package kaikan.calendar;

/// Whether something about a day is known, or may still move because an equinox has not been announced.
public enum Certainty {
    /// Announced or not in question.
    SETTLED,
    /// Calculated; may move by a day until the announcement on 1 February of the year before.
    TENTATIVE
}
