/// Deliberate violations: each shows that a rule of the house bites.
@NullMarked
package kaikan.house.violations;

import org.jspecify.annotations.NullMarked;
