/// The staff's pages of tenancies and occupancy. Whoever works at a site sees who has which room; its manager enters and changes it. A site
/// without the module has none of these pages.
@NullMarked
package kaikan.incubation.web;

import org.jspecify.annotations.NullMarked;
