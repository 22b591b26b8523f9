package kaikan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is set wrongly is told in one sentence before anything starts.
class EnvironmentTest {
    private static final Map<String, String> ENOUGH = Map.of("KAIKAN_DB_URL", "jdbc:mysql://db.example/kaikan", "PATH", "/usr/bin");

    @Test
    void aDatabaseIsEnough() {
        assertEquals(Optional.empty(), Environment.problem(ENOUGH));
        assertEquals(Optional.empty(), with("KAIKAN_KIOSK_PORT", "8081"));
        assertTrue(Environment.problem(Map.of()).orElseThrow().startsWith("Set KAIKAN_DB_URL"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KAIKAN_SMPT_HOST    | There is no setting KAIKAN_SMPT_HOST; did you mean KAIKAN_SMTP_HOST?
            KAIKAN_DB_PASSWORT  | There is no setting KAIKAN_DB_PASSWORT; did you mean KAIKAN_DB_PASSWORD?
            KAIKAN_COLOUR_OF_IT | There is no setting KAIKAN_COLOUR_OF_IT. The operator's guide lists them all.
            """)
    void anUnknownSettingIsNamed(String name, String sentence) {
        assertEquals(Optional.of(sentence), with(name, "x"));
    }

    @Test
    void aMailServerNeedsASenderAndASenderAMailServer() {
        assertEquals(Optional.of("KAIKAN_SMTP_HOST is set, but not KAIKAN_SMTP_FROM: set it to the sender's address of all mail, such as"
                + " 'Kaikan <kaikan@example.jp>'."), with("KAIKAN_SMTP_HOST", "mail.example.jp"));
        assertEquals(Optional.of("KAIKAN_SMTP_FROM is set, but not KAIKAN_SMTP_HOST: set it to the mail server, or leave all"
                + " KAIKAN_SMTP_ settings out."), with("KAIKAN_SMTP_FROM", "kaikan@example.jp"));
    }

    @Test
    @Tag("database")
    void whatIsWrongInAValueStopsTheStartWithItsSentence() {
        Throwable failure = assertThrows(
                RuntimeException.class, () -> TestServer.start(Map.of("kaikan.smtp.host", "mail.example.jp", "kaikan.smtp.from", "")));
        assertEquals(Optional.of("KAIKAN_SMTP_FROM is missing: the sender's address of all mail"), Server.sentence(failure));
    }

    /// The guide and the list are the same: what is not documented is not known, and the other way round.
    @Test
    void theOperatorsGuideNamesEverySetting() throws IOException {
        String guide = Files.readString(Path.of("docs/operating.md"));
        List<String> unmentioned = Environment.KNOWN.stream().filter(name -> !mentioned(guide, name)).toList();
        assertEquals(List.of(), unmentioned);
    }

    private static boolean mentioned(String guide, String name) {
        int last = name.indexOf('_', "KAIKAN_".length());
        boolean inItsRow = last > 0 && guide.lines().anyMatch(line -> line.contains("`" + name.substring(0, last) + "_")
                && line.contains("`" + name.substring(last) + "`"));
        return guide.contains("`" + name + "`") || inItsRow;
    }

    private static Optional<String> with(String name, String value) {
        Map<String, String> environment = new HashMap<>(ENOUGH);
        environment.put(name, value);
        return Environment.problem(environment);
    }
}
