/// Tests of the rooms that everybody uses.
@NullMarked
package kaikan.platform.db;

import org.jspecify.annotations.NullMarked;
