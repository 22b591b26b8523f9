/// Tenancies: who has which office or desk, from when to when, at which monthly rate; and how well a house is let. A tenancy holds claims
/// in the same ledger as bookings, so a room, its desks and an hour can never collide. A change replaces terms and links them; nothing is
/// overwritten. A tenancy without an end holds its room until [kaikan.incubation.Tenancies#HORIZON].
@NullMarked
package kaikan.incubation;

import org.jspecify.annotations.NullMarked;
