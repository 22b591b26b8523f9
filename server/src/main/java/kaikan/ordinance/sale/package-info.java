/// What is sold, and when: the bands of a day and what may be taken together, free times on a grid, whole days. Pure values; what it costs
/// is a floor above in `fee`. An offer always lies within the hours in which the house is open.
@NullMarked
package kaikan.ordinance.sale;

import org.jspecify.annotations.NullMarked;
