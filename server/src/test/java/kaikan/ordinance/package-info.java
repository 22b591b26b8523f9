/// Ordinances as data: worked examples that a clerk can check, answers about applications, versions on a real database.
@NullMarked
package kaikan.ordinance;

import org.jspecify.annotations.NullMarked;
