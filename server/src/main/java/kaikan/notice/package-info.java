/// Mail that leaves the house: an outbox written with what it tells about, and a job that sends it.
/// A mail whose transaction was rolled back never leaves; one that was committed leaves at least once, and twice only when a server dies
/// between sending and noting it. Notice is told by the features and never asks them.
@NullMarked
package kaikan.notice;

import org.jspecify.annotations.NullMarked;
