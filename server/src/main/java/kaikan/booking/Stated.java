package kaikan.booking;

/// What an applicant states and the fee rests on, in the reader's words.
///
/// @param purpose what it is for
/// @param group as what they apply; empty where everybody applies as the same
/// @param ticket the highest price of admission, or that it is free
public record Stated(String purpose, String group, String ticket) {}
