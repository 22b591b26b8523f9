package kaikan.kiosk.house.violations.hardware;

import kaikan.kiosk.house.violations.gate.Rule;

/// Hardware that knows a rule, which knows hardware.
public record Parts(Rule rule) {}
