/// The load program: a main class that fills a database with a year of bookings, starts the packaged server, and measures it as many clients
/// see it. It prints figures; it asserts only what must never be wrong (one winner a slot, an empty overlap audit).
@NullMarked
package kaikan.load;

import org.jspecify.annotations.NullMarked;
