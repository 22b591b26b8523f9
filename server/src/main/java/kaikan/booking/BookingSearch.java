package kaikan.booking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kaikan.calendar.TimeSlot;
import kaikan.member.People;
import kaikan.platform.db.Jdbc;
import kaikan.platform.id.Ref;
import org.jspecify.annotations.Nullable;

/// What staff look for. Everything that is empty does not count.
///
/// @param siteIds where; no site finds nothing
/// @param during uses that overlap this time
/// @param spaceId a space
/// @param typed part of a title or organiser, a reference in any spelling, or part of what the applicant or the organisation they apply
/// for is found by: name, reading, telephone number, address ([People#search])
/// @param state a state
/// @param most at most so many
public record BookingSearch(
        Collection<Long> siteIds, Optional<TimeSlot> during, Optional<Long> spaceId, String typed, Optional<BookingState> state, int most) {
    private static final String TITLE = "b.title LIKE ? OR b.organiser LIKE ?";
    private static final String REFERENCE = " OR b.ref LIKE ?";

    /// Neither list depends on the booking, so each is made once however many bookings are looked at.
    private static final String APPLICANT = " OR b.person_id IN (SELECT p.id FROM person p WHERE p.search_key LIKE ?)"
            + " OR b.organisation_id IN (SELECT o.id FROM organisation o WHERE o.search_key LIKE ?)";

    public BookingSearch {
        siteIds = List.copyOf(siteIds);
        typed = typed.strip();
    }

    boolean nothing() {
        return siteIds.isEmpty();
    }

    String where() {
        StringBuilder where = new StringBuilder("WHERE b.site_id IN (" + Jdbc.marks(siteIds) + ")");
        during.ifPresent(_ -> where.append(" AND b.use_from < ? AND b.use_to > ?"));
        spaceId.ifPresent(_ -> where.append(" AND EXISTS (SELECT 1 FROM booking_item i WHERE i.booking_id = b.id AND i.space_id = ?)"));
        if (!typed.isEmpty()) {
            where.append(" AND (").append(TITLE).append(reference() ? REFERENCE : "").append(applicant().isEmpty() ? ")" : APPLICANT + ")");
        }
        state.ifPresent(_ -> where.append(" AND b.state = ?"));
        return where.append(" ORDER BY b.use_from, b.id LIMIT ?").toString();
    }

    List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>(siteIds);
        during.ifPresent(slot -> values.addAll(List.of(slot.end(), slot.start())));
        spaceId.ifPresent(values::add);
        if (!typed.isEmpty()) {
            String part = "%" + escaped(typed) + "%";
            values.addAll(reference() ? List.of(part, part, Ref.normalise(typed) + "%") : List.of(part, part));
            applicant().ifPresent(key -> values.addAll(List.of("%" + key + "%", "%" + key + "%")));
        }
        state.ifPresent(values::add);
        values.add(most);
        return values;
    }

    /// Whether what was typed may be the beginning of a reference.
    private boolean reference() {
        return Ref.normalise(typed).matches("[0-9A-Z]{1,16}");
    }

    private Optional<String> applicant() {
        return People.keyPart(typed);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
