/// Tests of `kaikan.equipment.web`.
@NullMarked
package kaikan.equipment.web;

import org.jspecify.annotations.NullMarked;
