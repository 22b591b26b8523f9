/// Who may come in and who is inside: passes, what is said about visits at doors and desks, the muster list.
/// A visit follows from everything said about it, in whatever order it was heard; a repeat changes nothing. A pass, once issued, stays
/// genuine for its time; taking it back is an entry on a numbered list.
@NullMarked
package kaikan.admission;

import org.jspecify.annotations.NullMarked;
