/// The live board for walls and telephones, its public sister, and the report of rates.
/// Staff see their own sites; the public sees what the site publishes, and no person.
@NullMarked
package kaikan.insight.web;

import org.jspecify.annotations.NullMarked;
