/// Tests of the whole server.
@NullMarked
package kaikan;

import org.jspecify.annotations.NullMarked;
