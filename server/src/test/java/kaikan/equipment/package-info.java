/// Tests of `kaikan.equipment`.
@NullMarked
package kaikan.equipment;

import org.jspecify.annotations.NullMarked;
