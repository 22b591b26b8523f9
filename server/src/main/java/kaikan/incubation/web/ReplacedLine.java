package kaikan.incubation.web;

/// A term that was replaced.
///
/// @param by the number of the change that replaced it
public record ReplacedLine(LetLine term, long by) {}
