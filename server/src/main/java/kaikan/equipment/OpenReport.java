package kaikan.equipment;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// A fault that was reported of a machine, and of which the staff have noted nothing since.
///
/// @param kind as [FaultReport.What#kind]
/// @param note what was typed besides; may be empty
@Introspected
public record OpenReport(String code, String nameJa, String nameEn, String kind, String note, Instant at) {}
