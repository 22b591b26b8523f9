/// The house as it is now, and how well it is used: the live board and the rates of use.
/// Reads all rooms and is read by none. A rate is shown with its numerator, its denominator and what was left out of it, and why.
@NullMarked
package kaikan.insight;

import org.jspecify.annotations.NullMarked;
