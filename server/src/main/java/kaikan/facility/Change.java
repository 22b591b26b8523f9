package kaikan.facility;

/// Who changes the catalogue, and why; both go into the trail.
///
/// @param personId who
/// @param reason in that person's words
public record Change(long personId, String reason) {}
