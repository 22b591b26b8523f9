package kaikan.facility;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaikan.calendar.OpeningHours;
import org.jspecify.annotations.Nullable;

/// Reads the whole catalogue; a few hundred rows.
final class CatalogueReader {
    private final Connection connection;

    CatalogueReader(Connection connection) {
        this.connection = connection;
    }

    Catalogue read(long version) throws SQLException {
        List<Owner> owners = all("SELECT * FROM owner ORDER BY owner_key", CatalogueReader::owner);
        List<Site> sites = all("SELECT * FROM site ORDER BY position, site_key", CatalogueReader::site);
        List<Unit> units = all("SELECT * FROM unit ORDER BY site_id, id", CatalogueReader::unit);
        Made made = new Made(amounts(), units.stream().collect(Collectors.toMap(Unit::id, Function.identity())));
        List<Space> spaces = all(
                "SELECT s.* FROM space s LEFT JOIN space p ON p.id = s.parent_id"
                        + " ORDER BY s.site_id, COALESCE(p.position, s.position), COALESCE(p.id, s.id), p.id IS NOT NULL, s.position, s.id",
                row -> space(row, made));
        return new Catalogue(version, owners, sites, units, spaces);
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> all(String sql, Row<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }

    private Map<Long, Map<Long, Integer>> amounts() throws SQLException {
        Map<Long, Map<Long, Integer>> amounts = new HashMap<>();
        all("SELECT space_id, unit_id, amount FROM space_unit", row -> amounts
                .computeIfAbsent(row.getLong(1), _ -> new TreeMap<>())
                .put(row.getLong(2), row.getInt(3)));
        return amounts;
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return new Owner(row.getLong("id"), row.getString("owner_key"), name(row, "name"), row.getString("registration_number"));
    }

    private static Site site(ResultSet row) throws SQLException {
        return new Site(
                row.getLong("id"),
                row.getString("site_key"),
                name(row, "name"),
                name(row, "operator"),
                name(row, "summary"),
                row.getString("summary_easy"),
                new Contact(row.getString("postal_code"), name(row, "address"), row.getString("telephone"), row.getString("mail")),
                ZoneId.of(row.getString("zone")),
                OpeningHours.parse(row.getString("hours")),
                row.getBoolean("publishes_titles"),
                words(row.getString("modules")).stream().map(Module::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("demo"),
                row.getBoolean("published"));
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getLong("id"), row.getLong("site_id"), row.getString("unit_key"), name(row, "name"), row.getInt("capacity"), area(row));
    }

    /// Of what spaces are made: how much of which unit, and the units.
    private record Made(Map<Long, Map<Long, Integer>> amounts, Map<Long, Unit> units) {
        Map<Long, Integer> parts(long space) {
            return amounts.getOrDefault(space, Map.of());
        }
    }

    private static Space space(ResultSet row, Made made) throws SQLException {
        return new Space(
                row.getLong("id"),
                row.getLong("site_id"),
                row.getLong("owner_id"),
                row.getObject("parent_id", Long.class),
                row.getString("space_key"),
                SpaceKind.valueOf(row.getString("kind")),
                row.getString("space_class"),
                name(row, "name"),
                name(row, "way"),
                name(row, "note"),
                Areas.of(made.parts(row.getLong("id")), made.units, area(row)),
                row.getObject("people", Integer.class),
                words(row.getString("features")),
                Confirmation.valueOf(row.getString("confirmation")),
                Audience.valueOf(row.getString("audience")),
                made.parts(row.getLong("id")),
                row.getObject("offered_from", LocalDate.class),
                row.getObject("withdrawn_from", LocalDate.class));
    }

    private static Name name(ResultSet row, String column) throws SQLException {
        return new Name(row.getString(column + "_ja"), row.getString(column + "_en"));
    }

    private static @Nullable BigDecimal area(ResultSet row) throws SQLException {
        return row.getBigDecimal("area_m2");
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isBlank()).collect(Collectors.toUnmodifiableSet());
    }
}
