package kaikan.admission;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaikan.equipment.PassNames;

/// Tells the machines' pages who holds a pass; of a pass without a name, what its booking is for.
@Singleton
class PassHolders implements PassNames {
    private final PassRepository passes;
    private final BookedRepository bookings;

    PassHolders(PassRepository passes, BookedRepository bookings) {
        this.passes = passes;
        this.bookings = bookings;
    }

    @Override
    @ReadOnly
    public Map<String, String> names(Collection<String> passIds) {
        List<PassRow> found = passIds.isEmpty() ? List.of() : passes.findByPassIdIn(passIds);
        Map<Long, String> titles = titles(found.stream().filter(pass -> pass.holder().isEmpty()).map(PassRow::bookingId).distinct().toList());
        Map<String, String> names = new HashMap<>();
        found.forEach(pass -> {
            String name = pass.holder().isEmpty() ? titles.getOrDefault(pass.bookingId(), "") : pass.holder();
            if (!name.isEmpty()) {
                names.put(pass.passId(), name);
            }
        });
        return names;
    }

    private Map<Long, String> titles(List<Long> ids) {
        return ids.isEmpty() ? Map.of() : bookings.byIds(ids).stream().collect(Collectors.toMap(Booked::id, Booked::title));
    }
}
