/// What is given back of a fee when a use is given up: an owner's published table, and what it comes to for a quote. Pure values; nothing
/// is paid here. Every part names the row of the ordinance that it follows, or says that the ordinance is silent.
@NullMarked
package kaikan.ordinance.refund;

import org.jspecify.annotations.NullMarked;
