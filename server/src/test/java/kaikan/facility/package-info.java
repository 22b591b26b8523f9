/// The catalogue and the demonstration's centres.
@NullMarked
package kaikan.facility;

import org.jspecify.annotations.NullMarked;
