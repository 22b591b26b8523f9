/// An owner's rules as dated data: what is sold when, who may apply from when until when, what it costs. A version never changes once it is
/// in force; the rules of the moment are an immutable [OrdinanceBook] in memory, and every answer is a pure function over it. Opening hours
/// and zone are given by whoever asks, so that the catalogue and the ledger need not be known here.
@NullMarked
package kaikan.ordinance;

import org.jspecify.annotations.NullMarked;
