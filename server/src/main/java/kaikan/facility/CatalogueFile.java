package kaikan.facility;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kaikan.calendar.OpeningHours;
import kaikan.platform.db.Jdbc;
import org.jspecify.annotations.Nullable;

/// Writes the owners, sites and spaces of a catalogue file.
final class CatalogueFile {
    private final Connection connection;
    private final Map<String, Long> owners = new HashMap<>();

    CatalogueFile(Connection connection) {
        this.connection = connection;
    }

    void write(Map<String, Object> file) throws SQLException {
        for (Map<String, Object> owner : list(file, "owners")) {
            owners.put(text(owner, "key", ""), insert("owner", columns("owner_key", text(owner, "key", ""), "name", owner)));
        }
        int position = 0;
        for (Map<String, Object> site : list(file, "sites")) {
            writeSite(site, ++position);
        }
    }

    private void writeSite(Map<String, Object> site, int position) throws SQLException {
        Map<String, Object> row = columns("site_key", text(site, "key", ""), "name", site);
        row.putAll(names("operator", map(site, "operator")));
        row.putAll(names("summary", map(site, "summary")));
        row.put("summary_easy", text(map(site, "summary"), "easy", ""));
        row.putAll(names("address", map(site, "address")));
        row.put("postal_code", text(site, "postal-code", ""));
        row.put("telephone", text(site, "telephone", ""));
        row.put("mail", text(site, "mail", ""));
        row.put("hours", OpeningHours.parse(text(site, "hours", "")).text());
        row.put("publishes_titles", site.getOrDefault("publishes-titles", false));
        row.put("modules", String.join(" ", words(site, "modules")));
        row.put("position", position);
        row.put("demo", site.getOrDefault("demo", false));
        long siteId = insert("site", row);
        SiteRows rows = new SiteRows(siteId, text(site, "owner", ""), new HashMap<>(), new HashMap<>());
        List<Map<String, Object>> spaces = list(site, "spaces");
        for (Map<String, Object> space : spaces) {
            writeUnits(rows, space);
        }
        int at = 0;
        for (Map<String, Object> space : spaces) {
            for (int copy = 1; copy <= copies(space); copy++) {
                writeSpace(rows, space, copy, ++at);
            }
        }
    }

    private record SiteRows(long siteId, String owner, Map<String, Long> units, Map<String, Long> spaces) {}

    private void writeUnits(SiteRows site, Map<String, Object> space) throws SQLException {
        if (!space.containsKey("units")) {
            for (int copy = 1; copy <= copies(space); copy++) {
                Map<String, Object> row = columns("unit_key", key(space, copy), "name", space);
                number(row, space, copy);
                row.put("site_id", site.siteId);
                row.put("capacity", space.getOrDefault("capacity", 1));
                row.put("area_m2", space.get("area"));
                site.units.put(key(space, copy), insert("unit", row));
            }
        }
    }

    private void writeSpace(SiteRows site, Map<String, Object> space, int copy, int position) throws SQLException {
        Map<String, Object> row = columns("space_key", key(space, copy), "name", space);
        number(row, space, copy);
        row.put("site_id", site.siteId);
        row.put("owner_id", Objects.requireNonNull(owners.get(text(space, "owner", site.owner))));
        row.put("parent_id", site.spaces.get(text(space, "parent", "")));
        row.put("kind", SpaceKind.valueOf(text(space, "kind", "")).name());
        row.put("space_class", text(space, "class", ""));
        row.putAll(names("way", map(space, "way")));
        row.putAll(names("note", map(space, "note")));
        row.put("area_m2", space.get("area"));
        row.put("people", space.get("people"));
        row.put("features", String.join(" ", words(space, "features")));
        row.put("confirmation", Confirmation.valueOf(text(space, "confirmation", "IMMEDIATE")).name());
        row.put("audience", Audience.valueOf(text(space, "audience", "EVERYBODY")).name());
        row.put("position", position);
        row.put("demo", space.getOrDefault("demo", false));
        long id = insert("space", row);
        site.spaces.put(key(space, copy), id);
        List<String> units = space.containsKey("units") ? words(space, "units") : List.of(key(space, copy));
        for (String unit : units) {
            long unitId = Objects.requireNonNull(site.units.get(unit), unit);
            insert("space_unit", new LinkedHashMap<>(Map.of("space_id", id, "unit_id", unitId, "amount", 1)));
        }
    }

    private static void number(Map<String, Object> row, Map<String, Object> space, int copy) {
        if (copies(space) > 1) {
            row.computeIfPresent("name_ja", (_, name) -> name + " " + copy);
            row.computeIfPresent("name_en", (_, name) -> name + " " + copy);
        }
    }

    private static int copies(Map<String, Object> space) {
        return (Integer) space.getOrDefault("copies", 1);
    }

    private static String key(Map<String, Object> space, int copy) {
        return copies(space) == 1 ? text(space, "key", "") : String.format(Locale.ROOT, "%s-%d", text(space, "key", ""), copy);
    }

    private long insert(String table, Map<String, Object> row) throws SQLException {
        String sql = "INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES ("
                + Jdbc.marks(row.values()) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            Jdbc.bind(statement, 1, row.values());
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        }
    }

    private static Map<String, Object> columns(String keyColumn, String key, String names, Map<String, Object> from) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(keyColumn, key);
        row.putAll(names(names, from));
        return row;
    }

    private static Map<String, Object> names(String column, Map<String, Object> from) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put(column + "_ja", text(from, "ja", ""));
        names.put(column + "_en", text(from, "en", text(from, "ja", "")));
        return names;
    }

    private static String text(Map<String, Object> from, String key, String otherwise) {
        @Nullable Object value = from.get(key);
        return value == null ? otherwise : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> from, String key) {
        return (Map<String, Object>) from.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> from, String key) {
        return (List<Map<String, Object>>) from.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked")
    private static List<String> words(Map<String, Object> from, String key) {
        return (List<String>) from.getOrDefault(key, List.of());
    }
}
