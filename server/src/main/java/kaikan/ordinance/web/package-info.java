/// The pages of the rules: for each site what it costs, what changes the price, and from when until when to apply; and how a quote reads.
/// Figures and citations come from the ordinance in force, sentences from the bundles; what is invented for the demonstration says so.
@NullMarked
package kaikan.ordinance.web;

import org.jspecify.annotations.NullMarked;
