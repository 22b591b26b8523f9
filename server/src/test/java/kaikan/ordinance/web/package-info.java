/// How rules and quotes read on pages.
@NullMarked
package kaikan.ordinance.web;

import org.jspecify.annotations.NullMarked;
