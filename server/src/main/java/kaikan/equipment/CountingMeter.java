package kaikan.equipment;

import io.micronaut.core.annotation.Introspected;

/// A meter that can count a machine.
@Introspected
public record CountingMeter(String code, String nameJa, String nameEn) {}
