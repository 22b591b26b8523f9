/// Tests of `kaikan.energy.web`.
@NullMarked
package kaikan.energy.web;

import org.jspecify.annotations.NullMarked;
