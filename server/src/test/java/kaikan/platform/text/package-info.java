/// Tests of the rooms that everybody uses.
@NullMarked
package kaikan.platform.text;

import org.jspecify.annotations.NullMarked;
