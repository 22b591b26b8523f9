package kaikan.incubation.web;

/// A room or desk of an organisation, on its page.
///
/// @param number the tenancy as it is quoted
/// @param path the staff's page of the tenancy; empty for a reader who does not work there
public record HeldLine(String site, String room, String from, String until, String number, String path) {}
