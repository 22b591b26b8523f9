package kaikan.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.calendar.DateText;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Site;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;
import kaikan.protocol.HolderKind;

/// What the page of a pass tells: place, time, way, and no more about people than that needs.
///
/// @param bookingRef which booking it belongs to
/// @param title what the booking is for; empty where that is not for everybody who may hold the pass
/// @param days when it is for and where, in order
/// @param ways how to get there, each place once; with whom to ask where no way is known; empty without a room
/// @param worth whether the door opens for it
public record PassView(IssuedPass pass, String bookingRef, Site site, String title, List<Day> days, List<Way> ways, Worth worth) {
    public PassView {
        days = List.copyOf(days);
        ways = List.copyOf(ways);
    }

    /// From when one may come in, a sentence for each time that the door opens.
    public List<String> entries(Words words) {
        return days.stream().flatMap(day -> day.entries(site.zone(), words)).toList();
    }

    /// Whether the page says whose it is to anybody: a guest's pass is in the guest's hand; who booked is not told to whoever finds the
    /// address.
    public boolean named() {
        return pass.kind() != HolderKind.ORGANISER && !pass.holder().isEmpty();
    }

    /// What is used on a day.
    ///
    /// @param date the day on which it begins
    public record Day(LocalDate date, List<Use> uses) {
        public Day {
            uses = List.copyOf(uses);
        }

        Stream<String> entries(ZoneId zone, Words words) {
            return uses.stream().flatMap(use -> use.entry(zone, words).stream());
        }

        /// The same without when the door opens: what was is no day to come on.
        Day withoutDoor() {
            return new Day(date, uses.stream().map(use -> new Use(use.time(), use.places(), Optional.empty())).toList());
        }
    }

    /// What is used at one time.
    ///
    /// @param places the rooms by their full names, each once; the equipment only where nothing else is booked
    /// @param opens from when the door opens for it, as the doors' list says; empty where it is open or opens already for what comes before
    public record Use(TimeSlot time, List<Spoken> places, Optional<Instant> opens) {
        public Use {
            places = List.copyOf(places);
        }

        /// From when one may come in, in a sentence with day and time.
        public Optional<String> entry(ZoneId zone, Words words) {
            String tag = words.language().tag();
            return opens.map(from -> words.get(
                    "admission.pass.opens", DateText.shortDate(from.atZone(zone).toLocalDate(), tag) + " " + DateText.clock(from, zone)));
        }
    }

    /// How to get there, a line for each way.
    public String directions(Words words) {
        return directions(ways, words);
    }

    static String directions(List<Way> ways, Words words) {
        return ways.stream()
                .map(way -> words.get("admission.mail.way", way.place.in(words), way.way.in(words)))
                .collect(Collectors.joining("\n"));
    }

    /// How to get to a place.
    ///
    /// @param place one room, or several that are reached in the same way
    public record Way(Spoken place, Spoken way) {}

    /// Whether a pass counts.
    public enum Worth {
        COUNTS,
        /// The last day of its use is over; until that day's end it still lets people out.
        OVER,
        /// The booking is examined again; the pass counts once it is approved.
        EXAMINED,
        VOID
    }
}
