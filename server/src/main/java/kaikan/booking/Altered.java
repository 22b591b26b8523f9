package kaikan.booking;

/// One fact that a change makes different, in words.
///
/// @param what the key of its name
public record Altered(String what, String before, String after) {}
