/// Tests of `kaikan.energy`.
@NullMarked
package kaikan.energy;

import org.jspecify.annotations.NullMarked;
