/// Tests of the whole house: its style, its architecture, its texts, its scripts. Each rule is shown to bite.
@NullMarked
package kaikan.house;

import org.jspecify.annotations.NullMarked;
