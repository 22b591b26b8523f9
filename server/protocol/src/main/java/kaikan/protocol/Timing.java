package kaikan.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether it is the time of a pass. A day is a local day of the site. Equipment goes with its rooms and has no say.
final class Timing {
    private Timing() {}

    /// Open now, or the refusal that names the next opening, or else the last end.
    static Optional<Refusal> now(Admission.Case asked) {
        List<Window> windows = windows(asked);
        if (windows.stream().anyMatch(window -> window.contains(asked.now()))) {
            return Optional.empty();
        }
        ZoneId zone = asked.known().here().zone();
        return Optional.of(windows.stream()
                .filter(window -> asked.now().isBefore(window.from()))
                .min(Comparator.comparing(Window::from))
                .map(next -> notYet(next, asked.now(), zone))
                .orElseGet(() -> over(lastOf(windows), asked.now(), zone)));
    }

    /// The end of the use that is open now; with several, the latest.
    static Instant until(Admission.Case asked) {
        return windows(asked).stream()
                .filter(window -> window.contains(asked.now()))
                .map(Window::to)
                .max(Comparator.naturalOrder())
                .orElse(asked.pass().validity().to());
    }

    /// When the next use begins, or else the last, of a booking of which no use is at the pass's own time.
    static Optional<Instant> movedTo(Admission.Case asked) {
        Window signed = asked.pass().validity();
        List<Window> uses = asked.known().listing() instanceof Listing.Listed(PassEntry entry)
                ? entry.deciding().stream().map(SpaceUse::time).toList()
                : List.of();
        return uses.isEmpty() || uses.stream().anyMatch(signed::overlaps)
                ? Optional.empty()
                : uses.stream()
                        .map(Window::from)
                        .filter(from -> !from.isBefore(asked.now()))
                        .min(Comparator.naturalOrder())
                        .or(() -> uses.stream().map(Window::from).max(Comparator.naturalOrder()));
    }

    static List<LocalDate> days(Pass pass, Known known) {
        ZoneId zone = known.here().zone();
        return known.listing() instanceof Listing.Listed(PassEntry entry)
                ? entry.deciding().stream().map(SpaceUse::time).flatMap(use -> days(use, zone)).distinct().sorted().toList()
                : Stream.of(day(pass.validity().from(), zone), lastDay(pass.validity(), zone)).distinct().toList();
    }

    private static Stream<LocalDate> days(Window window, ZoneId zone) {
        return day(window.from(), zone).datesUntil(lastDay(window, zone).plusDays(1));
    }

    private static List<Window> windows(Admission.Case asked) {
        return asked.known().listing() instanceof Listing.Listed(PassEntry entry)
                ? entry.deciding().stream().map(use -> asked.known().door(use.time(), entry.earlyMinutes())).toList()
                : List.of(asked.pass().validity());
    }

    private static Window lastOf(List<Window> windows) {
        return windows.stream().max(Comparator.comparing(Window::to)).orElseThrow();
    }

    private static Refusal notYet(Window next, Instant now, ZoneId zone) {
        LocalDate day = day(next.from(), zone);
        return day.equals(day(now, zone)) ? new Refusal.TooEarly(next.from()) : new Refusal.WrongDay(day, next.from());
    }

    private static Refusal over(Window last, Instant now, ZoneId zone) {
        LocalDate day = lastDay(last, zone);
        return day.equals(day(now, zone)) ? new Refusal.Over(last.to()) : new Refusal.WrongDay(day, last.from());
    }

    /// Midnight ends the day before it.
    private static LocalDate lastDay(Window window, ZoneId zone) {
        return day(window.to().minusNanos(1), zone);
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }
}
