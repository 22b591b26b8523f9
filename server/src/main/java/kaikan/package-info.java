/// The Kaikan server: wiring only. Each feature has a package of its own; see the design.
@NullMarked
package kaikan;

import org.jspecify.annotations.NullMarked;
