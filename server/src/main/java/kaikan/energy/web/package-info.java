/// The staff's pages of meters, consumption by day and booking, and CO2 factors.
/// What is not exactly attributable is shown as estimated, or not at all.
@NullMarked
package kaikan.energy.web;

import org.jspecify.annotations.NullMarked;
