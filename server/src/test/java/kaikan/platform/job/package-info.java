/// Tests of the rooms that everybody uses.
@NullMarked
package kaikan.platform.job;

import org.jspecify.annotations.NullMarked;
