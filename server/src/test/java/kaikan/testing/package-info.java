/// What every test of the server may use: the database, the pinned clock, the running server, the browser.
@NullMarked
package kaikan.testing;

import org.jspecify.annotations.NullMarked;
