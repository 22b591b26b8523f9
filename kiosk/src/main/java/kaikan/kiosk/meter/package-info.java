/// Meters become readings: a cumulative count in watt hours that survives restarts and never runs back unmarked. No reading is invented:
/// what was not counted is missing and marked.
@NullMarked
package kaikan.kiosk.meter;

import org.jspecify.annotations.NullMarked;
