package kaikan.ledger;

import kaikan.calendar.TimeSlot;

/// What somebody asks the ledger for: an amount of a unit during a slot.
///
/// @param unitId the unit
/// @param amount how much of its capacity, at least 1
/// @param slot when, preparation and removal included
public record Want(long unitId, int amount, TimeSlot slot) {
    public Want {
        if (amount < 1) {
            throw new IllegalArgumentException("An amount is at least 1, not " + amount);
        }
    }
}
