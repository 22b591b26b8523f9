/// Tests of the rooms that everybody uses.
@NullMarked
package kaikan.platform.id;

import org.jspecify.annotations.NullMarked;
