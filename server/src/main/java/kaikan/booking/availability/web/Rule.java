package kaikan.booking.availability.web;

/// Who may book what, from when, and the spaces for which that holds.
///
/// @param names their names
/// @param sentence the rule
public record Rule(String names, String sentence) {}
