/// Tests of `kaikan.insight`.
@NullMarked
package kaikan.insight;

import org.jspecify.annotations.NullMarked;
