/// The plan of the kiosk as rules, and deliberate violations that each rule must find.
@NullMarked
package kaikan.kiosk.house;

import org.jspecify.annotations.NullMarked;
