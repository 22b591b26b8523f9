/// Machines with a label: who may start them, who uses them now, and who used them for how long.
/// A use is named by the device that started it; start and stop may arrive twice, late and in either order; a second stop changes
/// nothing.
@NullMarked
package kaikan.equipment;

import org.jspecify.annotations.NullMarked;
