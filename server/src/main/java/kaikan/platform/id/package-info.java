/// References that the public may see: random, never counted, never guessed.
@NullMarked
package kaikan.platform.id;

import org.jspecify.annotations.NullMarked;
