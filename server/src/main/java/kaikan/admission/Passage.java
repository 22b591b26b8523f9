package kaikan.admission;

import kaikan.protocol.Knock;

/// What the desk is asked to do with a pass that was shown.
///
/// @param code as it was scanned
/// @param wish in or out
/// @param people how many go, at least one
/// @param ticket what the form calls it
public record Passage(String code, Knock.Wish wish, int people, Ticket ticket) {}
