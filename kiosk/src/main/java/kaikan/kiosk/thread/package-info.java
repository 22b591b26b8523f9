/// Threads that work beside the screen. Each ends when it is closed, wherever it waits, and a defect ends none of them.
@NullMarked
package kaikan.kiosk.thread;

import org.jspecify.annotations.NullMarked;
