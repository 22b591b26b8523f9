/// The database: the embedded one for a first look and for tests, and what every connection needs.
@NullMarked
package kaikan.platform.db;

import org.jspecify.annotations.NullMarked;
