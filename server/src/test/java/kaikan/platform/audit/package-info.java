/// Tests of the rooms that everybody uses.
@NullMarked
package kaikan.platform.audit;

import org.jspecify.annotations.NullMarked;
