/// The one written form of an ordinance: a YAML file that a person can check against the printed table. It is what is imported, exported
/// and kept in the database, so that a version can be compared and explained as it was entered. Unknown keys and unknown references are
/// refused.
@NullMarked
package kaikan.ordinance.file;

import org.jspecify.annotations.NullMarked;
