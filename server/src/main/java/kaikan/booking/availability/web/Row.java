package kaikan.booking.availability.web;

import java.util.List;

/// A space's day ready to be drawn.
///
/// @param look `lane`, or `lane part` for what is drawn below its whole
/// @param name the space's name; the full one where its whole is not drawn above it
/// @param full the full name, for those who do not see below what it stands
/// @param facts area and people, in one line; may be empty
/// @param path the space's page
/// @param cells its stretches
public record Row(String look, String name, String full, String facts, String path, List<Cell> cells) {}
