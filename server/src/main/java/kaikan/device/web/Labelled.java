package kaikan.device.web;

import kaikan.equipment.MachineInfo;
import kaikan.facility.Site;

/// A machine whose label was read, and the house where it stands.
public record Labelled(Site site, MachineInfo machine) {}
