/// Money, exactly: yen are whole numbers, rates are fractions, and rounding happens only where a rule says so, in the unit, direction and
/// stage that it names. No binary floating point, and no overflow that goes unnoticed.
@NullMarked
package kaikan.money;

import org.jspecify.annotations.NullMarked;
