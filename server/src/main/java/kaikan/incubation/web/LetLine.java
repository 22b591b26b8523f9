package kaikan.incubation.web;

/// A term as people read it.
///
/// @param ref the tenancy
/// @param state `now`, `soon` (ends within three months), `later`, `over` or `cancelled` (entered by mistake and taken back)
public record LetLine(String ref, String room, String tenant, String from, String until, String rent, String note, String state) {}
