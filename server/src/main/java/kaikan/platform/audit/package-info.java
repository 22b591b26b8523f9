/// Who changed what, when and why. An entry is written in the transaction of the change and never altered.
@NullMarked
package kaikan.platform.audit;

import org.jspecify.annotations.NullMarked;
