package kaikan.device;

/// A device whose request was proven.
public record Kiosk(long id, String ref, long siteId, String name) {}
