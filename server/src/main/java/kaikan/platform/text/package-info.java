/// The three languages of the house and every visible sentence in them. A sentence lives in a bundle file, never in code.
/// Bundles of one feature hold the same keys in all languages; a missing sentence is a defect.
@NullMarked
package kaikan.platform.text;

import org.jspecify.annotations.NullMarked;
