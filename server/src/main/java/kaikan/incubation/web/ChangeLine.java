package kaikan.incubation.web;

import java.util.List;

/// A change of a tenancy as it is read.
///
/// @param corrected which fields a correction changed, and the name of an organisation from what to what; empty for every other change
public record ChangeLine(long number, String day, String what, String who, String why, List<String> corrected) {}
