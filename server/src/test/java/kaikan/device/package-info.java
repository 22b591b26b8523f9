/// Tests of `kaikan.device`.
@NullMarked
package kaikan.device;

import org.jspecify.annotations.NullMarked;
