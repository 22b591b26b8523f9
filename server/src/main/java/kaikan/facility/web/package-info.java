/// The staff's pages of the catalogue: owners, sites, units and spaces, added and changed in the browser. Only a site's manager or an
/// administrator comes in. A form that cannot be accepted comes back with everything that was typed and says what to correct.
@NullMarked
package kaikan.facility.web;

import org.jspecify.annotations.NullMarked;
