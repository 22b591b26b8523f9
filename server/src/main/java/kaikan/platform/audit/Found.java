package kaikan.platform.audit;

/// An entry that was looked for.
///
/// @param number counts up; gives the page after this one
public record Found(long number, Recorded recorded) {}
