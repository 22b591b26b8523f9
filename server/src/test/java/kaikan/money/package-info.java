/// The published figures, and random ones.
@NullMarked
package kaikan.money;

import org.jspecify.annotations.NullMarked;
