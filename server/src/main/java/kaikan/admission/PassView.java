package kaikan.admission;

import java.util.List;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.protocol.HolderKind;

/// What the page of a pass tells: place, time, way, and no more about people than that needs.
///
/// @param title what the booking is for; empty where that is not for everybody who may hold the pass
/// @param uses spaces and times, in order
/// @param worth whether the door opens for it
public record PassView(IssuedPass pass, Site site, String title, List<Use> uses, Worth worth) {
    public PassView {
        uses = List.copyOf(uses);
    }

    /// Whether the page says whose it is: a guest's pass is in the guest's hand; who booked is not told to whoever finds the address.
    public boolean named() {
        return pass.kind() != HolderKind.ORGANISER && !pass.holder().isEmpty();
    }

    /// One space at one time.
    public record Use(Space space, TimeSlot time) {}

    /// Whether a pass counts.
    public enum Worth {
        COUNTS,
        VOID
    }
}
