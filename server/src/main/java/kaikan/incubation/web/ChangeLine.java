package kaikan.incubation.web;

/// A change of a tenancy as it is read.
public record ChangeLine(long number, String day, String what, String who, String why) {}
