/// Owners, sites, the spaces that people ask for and the units these are made of. A unit is indivisible and has a capacity; a space is
/// one or
/// more units (a whole hall is its three thirds). What is in force is the immutable [Catalogue] of the moment; whoever changes it raises
/// its version and every server follows.
@NullMarked
package kaikan.facility;

import org.jspecify.annotations.NullMarked;
