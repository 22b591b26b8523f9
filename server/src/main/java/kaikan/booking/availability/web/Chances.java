package kaikan.booking.availability.web;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaikan.booking.availability.Availability;
import kaikan.booking.availability.Bookable;
import kaikan.booking.availability.DayView;
import kaikan.booking.availability.Lane;
import kaikan.booking.availability.Stretch;
import kaikan.calendar.DateText;
import kaikan.facility.Site;
import kaikan.member.Viewer;
import kaikan.platform.web.Page;

/// Says of each space whether it can still be booked today, by the rules of the day's page.
@Singleton
public class Chances {
    private static final Set<Bookable> ENDED = EnumSet.of(Bookable.TOO_LATE, Bookable.OVER);

    private final Availability availability;

    Chances(Availability availability) {
        this.availability = availability;
    }

    /// What can be booked of a space today.
    ///
    /// @param text the time, or why nothing can be booked although something is free
    /// @param href the form that books it; empty where nothing can be booked
    public record Chance(String text, Optional<String> href) {}

    /// By the space's key; a space of which nothing is free today, or nothing is sold by the day, is not in it.
    public Map<String, Chance> today(Page page, Site site, Viewer viewer) {
        DayView day = availability.day(site, availability.today(site), viewer);
        Map<String, Chance> chances = new HashMap<>();
        for (Lane lane : day.lanes()) {
            List<Stretch.Free> free = lane.stretches().stream()
                    .flatMap(stretch -> stretch instanceof Stretch.Free one ? Optional.of(one).stream() : Optional.<Stretch.Free>empty().stream())
                    .toList();
            free.stream()
                    .filter(one -> one.bookable() == Bookable.NOW)
                    .findFirst()
                    .map(one -> bookable(page, day, lane, one))
                    .or(() -> ended(page, free))
                    .ifPresent(chance -> chances.put(lane.space().key(), chance));
        }
        return chances;
    }

    private static Chance bookable(Page page, DayView day, Lane lane, Stretch.Free free) {
        String times = DateText.times(free.wanted(), page.language().tag());
        String href = Addresses.book(day.plan().site(), lane.space(), day.plan().date(), free.wanted());
        return new Chance(page.t("availability.chance", times), Optional.of(href));
    }

    private static Optional<Chance> ended(Page page, List<Stretch.Free> free) {
        boolean ended = !free.isEmpty() && free.stream().allMatch(one -> ENDED.contains(one.bookable()));
        return ended ? Optional.of(new Chance(page.t("availability.chance.ended"), Optional.empty())) : Optional.empty();
    }
}
