package kaikan.equipment;

import io.micronaut.core.annotation.Introspected;

/// A person who may start a machine.
@Introspected
record Qualified(long machineId, String personRef) {}
