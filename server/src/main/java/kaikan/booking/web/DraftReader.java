package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kaikan.booking.BookingRefusal;
import kaikan.booking.Particulars;
import kaikan.booking.Publication;
import kaikan.booking.Wish;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.money.Yen;
import kaikan.platform.id.Ref;
import kaikan.platform.text.TypedNumber;
import kaikan.platform.text.TypedNumber.Unit;

/// Understands the booking form.
@Singleton
class DraftReader {
    /// How long setup or removal can be, in minutes.
    static final int LONGEST_AROUND = (int) Wish.LONGEST_AROUND.toMinutes();

    private static final Pattern KEY = Pattern.compile("[0-9A-Z]{16}");

    private final Catalogues catalogues;

    DraftReader(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    Draft read(Site site, Typed typed) {
        Catalogue catalogue = catalogues.current();
        List<ItemText> items = typed.items().stream()
                .flatMap(text -> ItemText.read(text).stream())
                .filter(item -> catalogue.space(site, item.space()).isPresent())
                .distinct()
                .toList();
        return new Draft(site, items, wishes(site, items, typed), particulars(typed), key(typed));
    }

    /// The key of the request that the form is to become; a new one if it names none that could be one.
    static String key(Typed typed) {
        String key = typed.value("key");
        return KEY.matcher(key).matches() ? key : Ref.next();
    }

    private List<Wish> wishes(Site site, List<ItemText> items, Typed typed) {
        Catalogue catalogue = catalogues.current();
        Map<Space, List<TimeSlot>> bySpace = new LinkedHashMap<>();
        for (ItemText item : items) {
            TimeSlot slot = item.slot(site.zone());
            Space space = catalogue.space(site, item.space()).orElseThrow();
            bySpace.computeIfAbsent(space, _ -> new ArrayList<>()).add(slot);
        }
        List<Wish> wishes = new ArrayList<>();
        bySpace.forEach((space, slots) -> {
            boolean around = isAround(space, items, typed);
            Duration setup = around ? minutes(typed.value(BookingRefusal.SETUP)) : Duration.ZERO;
            Duration removal = around ? minutes(typed.value(BookingRefusal.REMOVAL)) : Duration.ZERO;
            TimeSlot.merged(slots)
                    .forEach(slot -> wishes.addAll(new Wish(space.id(), amount(space, typed), slot, setup, removal).byDay(site.zone())));
        });
        for (Space space : equipment(site, items)) {
            int amount = pieces(typed, space);
            if (amount > 0) {
                lent(site, items, typed, space).forEach(slot -> wishes.add(new Wish(space.id(), amount, slot, Duration.ZERO, Duration.ZERO)));
            }
        }
        return wishes;
    }

    /// Whether setup and removal are before and after the use of that space: of the one that was chosen for it, or of all.
    private static boolean isAround(Space space, List<ItemText> items, Typed typed) {
        String only = typed.value(Typed.AROUND);
        return space.key().equals(only) || items.stream().noneMatch(item -> item.space().equals(only));
    }

    /// For which times equipment is wanted: one use of several, or as long as the rooms on each day.
    List<TimeSlot> lent(Draft draft, Typed typed, Space equipment) {
        return lent(draft.site(), draft.items(), typed, equipment);
    }

    private static List<TimeSlot> lent(Site site, List<ItemText> items, Typed typed, Space equipment) {
        Map<LocalDate, TimeSlot> byDate = new LinkedHashMap<>();
        items.forEach(item -> byDate.merge(item.date(), item.slot(site.zone()), TimeSlot::span));
        return itsUse(items, typed, equipment).map(item -> List.of(item.slot(site.zone()))).orElseGet(() -> List.copyOf(byDate.values()));
    }

    /// The one of several uses for which equipment is wanted; empty when it is wanted as long as the rooms.
    private static Optional<ItemText> itsUse(List<ItemText> items, Typed typed, Space equipment) {
        String use = typed.value(Typed.USE + equipment.key());
        return items.stream().filter(item -> item.text().equals(use)).findFirst();
    }

    /// How many seats of a lounge, one where the form does not say; one of a room. More than there are stays as it was typed, so that the rules can
    /// say so.
    private int amount(Space space, Typed typed) {
        return most(space) > 1 ? Math.max(1, pieces(typed, space)) : 1;
    }

    /// The chosen spaces of which one may take several: seats of a lounge.
    List<Space> several(Draft draft) {
        return draft.items().stream()
                .map(item -> catalogues.current().space(draft.site(), item.space()).orElseThrow())
                .distinct()
                .filter(space -> most(space) > 1)
                .toList();
    }

    /// How many of a space there are when nobody holds any.
    int most(Space space) {
        return catalogues.current().count(space);
    }

    /// What can be booked with the rooms of a draft.
    List<Space> equipment(Draft draft) {
        return equipment(draft.site(), draft.items());
    }

    /// Equipment that an address names beside rooms, as no page does, is asked for there and not once more.
    private List<Space> equipment(Site site, List<ItemText> items) {
        Set<String> chosen = items.stream().map(ItemText::space).collect(Collectors.toSet());
        return catalogues.current().spaces(site).stream()
                .filter(space -> space.kind() == SpaceKind.EQUIPMENT && !chosen.contains(space.key()))
                .toList();
    }

    private static Particulars particulars(Typed typed) {
        return new Particulars(
                typed.value("title"),
                typed.value("publish").isEmpty() ? Publication.PRIVATE : Publication.PUBLIC,
                typed.valueOr("purpose", Particulars.GENERAL),
                typed.value("class"),
                Yen.of(TypedNumber.of(typed.value("ticket"), Unit.YEN)),
                typed.value("organiser"),
                people(typed),
                typed.value("remarks"));
    }

    private static Duration minutes(String text) {
        return Duration.ofMinutes(Math.min(number(text), LONGEST_AROUND));
    }

    /// A whole number without a word behind it; 0 for anything else.
    static int number(String text) {
        return TypedNumber.of(text, Unit.NONE);
    }

    /// How many of a space, with or without the word for them; 0 for anything else.
    private static int pieces(Typed typed, Space space) {
        return TypedNumber.of(typed.value(BookingRefusal.amount(space)), Unit.PIECES);
    }

    /// The number of people, with or without the word for them; 0 for anything else.
    static int people(Typed typed) {
        return TypedNumber.of(typed.value("people"), Unit.PEOPLE);
    }
}
