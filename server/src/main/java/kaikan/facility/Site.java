package kaikan.facility;

import java.time.ZoneId;
import java.util.Set;
import kaikan.calendar.OpeningHours;

/// A place with doors, opening hours and spaces.
///
/// @param operator who runs it
/// @param contact where it is and how to reach its desk
/// @param publishesTitles whether names of events are shown to everybody
/// @param demo whether its data was made up for the demonstration where the sources say nothing
public record Site(
        long id,
        String key,
        Name name,
        Name operator,
        Name summary,
        Contact contact,
        ZoneId zone,
        OpeningHours hours,
        boolean publishesTitles,
        Set<Module> modules,
        boolean demo) {

    /// Whether the site uses that part of Kaikan. Nothing of a part that is switched off may be visible: no menu entry, no link, no page.
    public boolean has(Module module) {
        return modules.contains(module);
    }
}
