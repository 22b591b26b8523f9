package kaikan.admission;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaikan.equipment.PassNames;
import org.jspecify.annotations.Nullable;

/// Tells the machines' pages who holds a pass. Where that is no one person, they read the group's name, or what the booking is for, and who
/// booked: somebody answers for every use.
@Singleton
class PassHolders implements PassNames {
    private final PassRepository passes;
    private final BookedRepository bookings;
    private final BadgeRepository badges;

    PassHolders(PassRepository passes, BookedRepository bookings, BadgeRepository badges) {
        this.badges = badges;
        this.passes = passes;
        this.bookings = bookings;
    }

    @Override
    @ReadOnly
    public Map<String, String> names(Collection<String> passIds) {
        List<PassRow> found = passIds.isEmpty() ? List.of() : passes.findByPassIdIn(passIds);
        Map<Long, Booked> booked = booked(found.stream().filter(pass -> !isOnePersons(pass)).map(PassRow::bookingId).distinct().toList());
        Map<String, String> names = new HashMap<>();
        if (!passIds.isEmpty()) {
            badges.findByPassIdIn(passIds).stream()
                    .filter(badge -> !badge.holder().isEmpty())
                    .forEach(badge -> names.put(badge.passId(), badge.holder()));
        }
        found.forEach(pass -> {
            String name = isOnePersons(pass) ? pass.holder() : answering(pass.holder(), booked.get(pass.bookingId()));
            if (!name.isEmpty()) {
                names.put(pass.passId(), name);
            }
        });
        return names;
    }

    private Map<Long, Booked> booked(List<Long> ids) {
        return ids.isEmpty() ? Map.of() : bookings.byIds(ids).stream().collect(Collectors.toMap(Booked::id, Function.identity()));
    }

    private static boolean isOnePersons(PassRow pass) {
        return !pass.holder().isEmpty() && pass.people() == 1;
    }

    /// 会津第二小学校（山田 花子）
    private static String answering(String group, @Nullable Booked booked) {
        if (booked == null) {
            return group;
        }
        String name = group.isEmpty() ? booked.title() : group;
        if (name.isEmpty() || booked.personName().isEmpty()) {
            return name + booked.personName();
        }
        return name + "（" + booked.personName() + "）";
    }
}
