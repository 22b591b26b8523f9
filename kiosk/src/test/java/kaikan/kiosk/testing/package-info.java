/// A small server and a small house for the tests: the protocol's other side, with the faults that real networks have.
@NullMarked
package kaikan.kiosk.testing;

import org.jspecify.annotations.NullMarked;
