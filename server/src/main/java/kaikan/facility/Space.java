package kaikan.facility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What people ask for: one or more units under one name.
///
/// @param parentId the space below which it is drawn; null for what stands by itself
/// @param spaceClass the class by which the owner's ordinance knows it
/// @param way how to get there from the entrance
/// @param note what must be known before booking; says so where data is invented for the demonstration
/// @param area in ㎡; null where it is not known
/// @param people how many it holds; null where it is not known
/// @param features what it offers, by key (`projector`, `wifi`, `step-free` …)
/// @param units how much of which unit one booking of it takes
/// @param offeredFrom the first day on which it is offered; null where it always was
/// @param withdrawnFrom the first day on which it is no longer offered; null while it is offered without end
public record Space(
        long id,
        long siteId,
        long ownerId,
        @Nullable Long parentId,
        String key,
        SpaceKind kind,
        String spaceClass,
        Name name,
        Name way,
        Name note,
        @Nullable BigDecimal area,
        @Nullable Integer people,
        Set<String> features,
        Confirmation confirmation,
        Audience audience,
        Map<Long, Integer> units,
        @Nullable LocalDate offeredFrom,
        @Nullable LocalDate withdrawnFrom) {

    /// Whether it is offered on that day. What was withdrawn stays in the catalogue, because its history does.
    public boolean offeredOn(LocalDate date) {
        return !beginsAfter(date) && offeredOnOrAfter(date);
    }

    /// Whether it is offered on that day or on any later one: what begins in a month is booked before.
    public boolean offeredOnOrAfter(LocalDate date) {
        return withdrawnFrom == null || date.isBefore(withdrawnFrom);
    }

    /// Whether it is not offered yet on that day.
    public boolean beginsAfter(LocalDate date) {
        return offeredFrom != null && date.isBefore(offeredFrom);
    }

    /// Whether taking one leaves less of the other.
    public boolean sharesUnitsWith(Space other) {
        return units.keySet().stream().anyMatch(other.units::containsKey);
    }

    /// The units in the order in which they are locked.
    public List<Long> unitIds() {
        return units.keySet().stream().sorted().toList();
    }
}
