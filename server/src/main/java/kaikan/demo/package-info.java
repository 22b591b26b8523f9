/// The first look: one command starts a database, a server with demonstration data and a simulated kiosk on this machine, and stops them
/// together. Nothing else of the house knows of it.
@NullMarked
package kaikan.demo;

import org.jspecify.annotations.NullMarked;
