/// Tenancies and occupancy, on paper and on a real database.
@NullMarked
package kaikan.incubation;

import org.jspecify.annotations.NullMarked;
