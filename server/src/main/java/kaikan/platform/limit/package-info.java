/// How often something may be asked, counted in the database for all servers together. A limit slows and says until when; it never locks.
@NullMarked
package kaikan.platform.limit;

import org.jspecify.annotations.NullMarked;
