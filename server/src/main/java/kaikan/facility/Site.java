package kaikan.facility;

import java.time.ZoneId;
import java.util.Set;
import kaikan.calendar.OpeningHours;
import kaikan.platform.text.Language;
import kaikan.platform.text.Words;

/// A place with doors, opening hours and spaces.
///
/// @param operator who runs it
/// @param summary what it is
/// @param summaryEasy the same in easy Japanese, readings as 漢字《かんじ》; empty where nobody has written it
/// @param contact where it is and how to reach its desk
/// @param publishesTitles whether names of events are shown to everybody
/// @param demo whether its data was made up for the demonstration where the sources say nothing
/// @param published whether it is shown to everybody; until then it is prepared, and only those who work there see it
public record Site(
        long id,
        String key,
        Name name,
        Name operator,
        Name summary,
        String summaryEasy,
        Contact contact,
        ZoneId zone,
        OpeningHours hours,
        boolean publishesTitles,
        Set<Module> modules,
        boolean demo,
        boolean published) {

    /// What it is, for that reader.
    public String described(Words words) {
        return words.language() == Language.EASY && !summaryEasy.isEmpty() ? summaryEasy : summary.in(words);
    }

    /// Whether the site uses that part of Kaikan. Nothing of a part that is switched off may be visible: no menu entry, no link, no page.
    public boolean has(Module module) {
        return modules.contains(module);
    }
}
