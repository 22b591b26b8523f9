package kaikan.admission;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kaikan.calendar.TimeSlot;
import kaikan.equipment.LikelyEnds;
import kaikan.equipment.UseLine;
import kaikan.facility.Catalogues;

/// When a use of a machine that nobody stopped probably ended: when its kiosk said that it would, at the end of what was booked that day, or two
/// hours after it began; never after that day.
@Singleton
final class ProposedStop implements LikelyEnds {
    private static final Duration USUAL_USE = Duration.ofHours(2);

    private final PassRepository passes;
    private final BookedRepository bookings;
    private final Catalogues catalogues;

    ProposedStop(PassRepository passes, BookedRepository bookings, Catalogues catalogues) {
        this.passes = passes;
        this.bookings = bookings;
        this.catalogues = catalogues;
    }

    @Override
    public Map<String, LikelyEnd> of(long siteId, List<UseLine> running) {
        List<String> shown = running.stream().map(UseLine::passId).distinct().toList();
        Map<String, Long> booked = shown.isEmpty()
                ? Map.of()
                : passes.findByPassIdIn(shown).stream().collect(Collectors.toMap(PassRow::passId, PassRow::bookingId));
        Map<Long, List<BookedUse>> uses = booked.isEmpty()
                ? Map.of()
                : bookings.usesOf(booked.values().stream().distinct().toList()).stream().collect(Collectors.groupingBy(BookedUse::bookingId));
        return running.stream()
                .filter(use -> use.startedAt() != null)
                .collect(Collectors.toMap(
                        UseLine::useKey, use -> proposal(siteId, use, uses.getOrDefault(booked.getOrDefault(use.passId(), 0L), List.of()))));
    }

    private LikelyEnd proposal(long siteId, UseLine use, List<BookedUse> booked) {
        Instant began = Objects.requireNonNull(use.startedAt());
        Instant told = use.endsAt();
        if (told != null && told.isAfter(began)) {
            return new LikelyEnd(told, Ground.TOLD_END);
        }
        var zone = catalogues.current().site(siteId).zone();
        TimeSlot day = TimeSlot.ofDay(began.atZone(zone).toLocalDate(), zone);
        Instant last = day.end().minusSeconds(60);
        return booked.stream()
                .map(BookedUse::endsAt)
                .filter(end -> end.isAfter(began) && !end.isAfter(day.end()))
                .max(Comparator.naturalOrder())
                .map(end -> new LikelyEnd(end.isBefore(last) ? end : latest(last, began), Ground.BOOKED_END))
                .orElseGet(() -> {
                    Instant usual = began.plus(USUAL_USE);
                    return new LikelyEnd(usual.isBefore(last) ? usual : latest(last, began), Ground.USUAL_USE);
                });
    }

    private static Instant latest(Instant last, Instant began) {
        return last.isAfter(began) ? last : began.plusSeconds(1);
    }
}
