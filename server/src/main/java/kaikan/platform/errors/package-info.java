/// What can go wrong: refusals are values with a stable code; anything else is a defect with an incident reference.
@NullMarked
package kaikan.platform.errors;

import org.jspecify.annotations.NullMarked;
