package kaikan.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import kaikan.calendar.OpeningHours;
import kaikan.facility.Contact;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.protocol.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpeningsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Name NAME = new Name("館", "House");
    private static final Site HOUSE = site(
            "mon-fri 9:00-12:00,13:00-17:00; sat 10:00-24:00; sun 0:00-16:00; holiday 11:00-16:00; closed wed, 12/29-1/3");

    @ParameterizedTest
    @CsvSource({
        "2026-12-22T09:00, 2026-12-22T09:00", "2026-12-22T13:00, 2026-12-22T13:00", "2026-12-22T14:00, 2026-12-22T13:30",
        "2026-12-22T08:00, 2026-12-22T07:30", "2026-12-22T12:30, 2026-12-22T12:00", "2026-12-23T09:00, 2026-12-23T08:30",
        "2026-12-26T10:00, 2026-12-26T10:00", "2026-12-27T00:00, 2026-12-26T23:30", "2026-12-31T09:00, 2026-12-31T08:30",
        "2027-01-11T11:00, 2027-01-11T11:00", "2027-01-11T09:00, 2027-01-11T08:30", "2028-05-15T09:00, 2028-05-15T09:00"
    })
    void theDoorOpensByTheHoursOfTheDayOfTheUseHoweverFarAhead(String use, String opens) {
        assertEquals(at(opens), Openings.door(HOUSE, hour(at(use)), 30).from());
    }

    @Test
    void whatAPassSaysLongBeforeIsWhatTheDoorDoesOnTheDayAndOnThoseBefore() {
        for (Site site : new Site[] {HOUSE, site("mon-sun 0:00-24:00"), site("mon-sun 9:00-21:00")}) {
            Instant first = at("2026-12-24T00:00");
            for (int quarter = 0; quarter < 96 * 12; quarter++) {
                Window use = hour(first.plus(Duration.ofMinutes(15L * quarter)));
                Window told = Openings.door(site, use, 90);
                for (Instant heard : new Instant[] {use.from(), use.from().minus(Duration.ofDays(1)), use.from().minus(Duration.ofDays(13))}) {
                    assertEquals(told, Openings.known(site, heard).door(use, 90), use + " as a door heard of it at " + heard);
                }
            }
        }
    }

    private static Window hour(Instant from) {
        return new Window(from, from.plus(Duration.ofHours(1)));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    private static Site site(String hours) {
        return new Site(
                1, "house", NAME, NAME, NAME, "", Contact.NONE, TOKYO, OpeningHours.parse(hours), false, Set.of(), false, true);
    }
}
