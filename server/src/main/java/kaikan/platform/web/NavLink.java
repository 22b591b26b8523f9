package kaikan.platform.web;

/// An entry of the main navigation as one reader sees it.
///
/// @param text the visible words
/// @param path where it leads
/// @param current whether the page shown belongs to it
public record NavLink(String text, String path, boolean current) {}
