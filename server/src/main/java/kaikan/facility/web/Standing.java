package kaikan.facility.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kaikan.calendar.DateText;
import kaikan.calendar.TimeSlot;
import kaikan.facility.CatalogueRefusal;
import kaikan.facility.Occupant;
import kaikan.platform.id.Ref;
import kaikan.platform.web.Page;

/// What stands against a change, for the list below the refusal.
public final class Standing {
    /// So many are listed.
    public static final int SHOWN = 100;

    private Standing() {}

    /// Whoever stands there.
    public static List<Occupant> occupants(CatalogueRefusal refusal) {
        return switch (refusal) {
            case CatalogueRefusal.Stands(var by) -> by;
            case CatalogueRefusal.StandsAfter(_, _, var by) -> by;
            case CatalogueRefusal.StandsBefore(_, _, var by) -> by;
            case CatalogueRefusal.Held(_, var by) -> by;
            case CatalogueRefusal.Stranded(var by) -> by;
            case CatalogueRefusal.Used(var by, _) -> by;
            case CatalogueRefusal.Booked(var by) -> by;
            case CatalogueRefusal.Changed _, CatalogueRefusal.Missing _, CatalogueRefusal.KeyTaken _, CatalogueRefusal.Needed _,
                    CatalogueRefusal.Nested _, CatalogueRefusal.TooMuch _, CatalogueRefusal.Unfit _, CatalogueRefusal.Kept _,
                    CatalogueRefusal.Bare _ -> List.of();
        };
    }

    /// How many stand there, those included that are not listed.
    public static int all(CatalogueRefusal refusal) {
        return refusal instanceof CatalogueRefusal.Used(_, int all) ? all : occupants(refusal).size();
    }

    /// What it is, in words that anybody may read; of what was given up, until when it can be taken back.
    public static String what(Page page, Occupant occupant, ZoneId zone) {
        String undoable = occupant.publicKey() + ".undoable";
        if (occupant.undoUntil() != null && page.words().has(undoable)) {
            return page.t(undoable, DateText.clock(occupant.undoUntil(), zone));
        }
        return page.words().has(occupant.publicKey()) ? page.t(occupant.publicKey()) : page.t("facility.occupant.other");
    }

    /// From when to when, in the time of that zone.
    public static String when(Page page, Occupant occupant, ZoneId zone) {
        String tag = page.language().tag();
        TimeSlot slot = occupant.slot();
        List<LocalDate> days = slot.datesIn(zone);
        String first = DateText.date(days.getFirst(), tag);
        if (occupant.endless()) {
            return page.t("facility.standing.since", first);
        }
        boolean wholeDays = slot.equals(TimeSlot.ofDays(days.getFirst(), days.getLast(), zone));
        return wholeDays ? page.t("facility.standing.days", first, DateText.date(days.getLast(), tag)) : DateText.slot(slot, zone, tag);
    }

    /// The reference as people read it.
    public static String ref(Occupant occupant) {
        return Ref.display(occupant.ref());
    }
}
