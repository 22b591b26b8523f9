/// Tests of `kaikan.admission`.
@NullMarked
package kaikan.admission;

import org.jspecify.annotations.NullMarked;
