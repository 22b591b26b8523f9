/// Meters, what they read, the half hours that follow, and CO2 by factors that the operator enters.
/// Counts are cumulative. A reset, a gap, an impossible jump and a count that went back are told apart and marked; no energy is invented.
@NullMarked
package kaikan.energy;

import org.jspecify.annotations.NullMarked;
