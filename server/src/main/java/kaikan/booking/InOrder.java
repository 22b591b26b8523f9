package kaikan.booking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;

/// The one order in which the parts of a booking are told, on pages, papers and mails and in the rows of its price: room by room, the one
/// that is used first before the others and of several the one that the site lists first, each in the order of time; after them what is
/// lent with them.
public final class InOrder {
    private InOrder() {}

    /// What a booking has.
    public static List<Booking.Item> of(Catalogue catalogue, Booking booking) {
        return of(catalogue, booking.items(), Booking.Item::spaceId, Booking.Item::use);
    }

    /// Anything that is a space at a time.
    public static <T> List<T> of(Catalogue catalogue, Collection<T> parts, Function<T, Long> space, Function<T, TimeSlot> use) {
        if (parts.size() < 2) {
            return List.copyOf(parts);
        }
        Map<Long, TimeSlot> first = parts.stream().collect(Collectors.toMap(space, use, BinaryOperator.minBy(Comparator.naturalOrder())));
        return parts.stream()
                .sorted(Comparator.comparing((T part) -> catalogue.space(space.apply(part)).kind() == SpaceKind.EQUIPMENT)
                        .thenComparing(part -> first.getOrDefault(space.apply(part), use.apply(part)).start())
                        .thenComparingInt(part -> place(catalogue, catalogue.space(space.apply(part))))
                        .thenComparing(use))
                .toList();
    }

    private static int place(Catalogue catalogue, Space space) {
        return catalogue.spaces(catalogue.site(space.siteId())).indexOf(space);
    }
}
