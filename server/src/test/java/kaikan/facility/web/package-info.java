/// The staff's pages of the catalogue.
@NullMarked
package kaikan.facility.web;

import org.jspecify.annotations.NullMarked;
