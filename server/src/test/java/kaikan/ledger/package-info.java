/// The ledger's rules, on examples, on random histories and under races.
@NullMarked
package kaikan.ledger;

import org.jspecify.annotations.NullMarked;
