/// What it costs: price rows, ordered steps with conditions, rounding, and the quote that names for every yen the row it comes from. Pure
/// and exact: the same table and the same request give the same quote for ever. Larger rules are more kinds of [Condition], [Effect] and
/// [Price].
@NullMarked
package kaikan.ordinance.fee;

import org.jspecify.annotations.NullMarked;
