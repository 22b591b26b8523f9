/// What must not be lost: every row is on the disk before anybody is told that it is done. Rows are numbered without gaps, chained by their
/// hashes, and stay until the server has answered for them; what the server refused stays visible.
@NullMarked
package kaikan.kiosk.journal;

import org.jspecify.annotations.NullMarked;
