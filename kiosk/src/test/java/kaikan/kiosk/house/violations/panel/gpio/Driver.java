package kaikan.kiosk.house.violations.panel.gpio;

/// A driver that others must not know.
public final class Driver {}
