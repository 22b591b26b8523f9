/// The server is killed at random moments while people book, decide, move and cancel and while a kiosk tells what happened. Whoever gets no
/// answer asks the same again. Afterwards nothing that was answered is lost, and nothing is doubled.
@NullMarked
package kaikan.kill;

import org.jspecify.annotations.NullMarked;
