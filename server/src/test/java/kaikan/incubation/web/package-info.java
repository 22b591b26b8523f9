/// The staff's pages of tenancies and occupancy.
@NullMarked
package kaikan.incubation.web;

import org.jspecify.annotations.NullMarked;
