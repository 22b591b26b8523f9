package kaikan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kaikan.facility.Catalogues;
import kaikan.facility.DemoCatalogue;
import kaikan.testing.TestDatabase;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CharacterSetTest {
    private static final String STRANGE = """
            SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
             WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'
               AND character_set_name NOT IN ('utf8mb4', 'ascii')
            UNION ALL
            SELECT table_name FROM information_schema.tables
             WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history' AND table_collation NOT LIKE 'utf8mb4%'
            """;

    @Test
    void aDatabaseThatWasMadeForLatinLettersKeepsJapaneseAsWell() throws SQLException {
        String url = TestDatabase.freshUrl();
        try (Connection connection = DriverManager.getConnection(url, "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE CHARACTER SET latin1");
            try (TestServer server = TestServer.start(Map.of("datasources.default.url", url))) {
                assertEquals(Set.of(), words(statement, STRANGE));
                server.bean(DemoCatalogue.class).load();
                assertEquals("ビッグパレットふくしま", server.bean(Catalogues.class).current().site("bigpalette").orElseThrow().name().ja());
            }
        }
    }

    private static Set<String> words(Statement statement, String sql) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
