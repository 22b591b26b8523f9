package kaikan.facility.web;

/// An entry of the trail as it is read.
public record TrailLine(String when, String who, String what, String why, String detail) {}
