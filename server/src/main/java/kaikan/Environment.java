package kaikan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What an operator may set. A name that nobody knows is a mistake, and a mistake is told before anything starts: otherwise a mail server
/// that was misspelt would simply send no mail.
final class Environment {
    private static final String OURS = "KAIKAN_";
    /// The kiosk and the tests read these themselves; a child of the demonstration or of a test inherits them.
    private static final List<String> OTHERS = List.of("KAIKAN_KIOSK_", "KAIKAN_TEST_", "KAIKAN_CHROMIUM");
    private static final int NEAR = 3;

    /// All names that the server and the demonstration know, as the operator's guide lists them.
    static final List<String> KNOWN = List.of(
            "KAIKAN_ADDRESS", "KAIKAN_ADMIN_EMAIL", "KAIKAN_ADMISSION_EARLY_MINUTES", "KAIKAN_ADMISSION_KEEP_NAMES_DAYS",
            "KAIKAN_ADMISSION_SECRET", "KAIKAN_BOOKING_MOST_AHEAD", "KAIKAN_DB_PASSWORD", "KAIKAN_DB_POOL", "KAIKAN_DB_URL",
            "KAIKAN_DB_USER", "KAIKAN_DEMO", "KAIKAN_DEMO_FOLDER", "KAIKAN_HOST", "KAIKAN_JOBS", "KAIKAN_JOBS_POLL",
            "KAIKAN_OIDC_CLIENT_ID", "KAIKAN_OIDC_CLIENT_SECRET", "KAIKAN_OIDC_ISSUER", "KAIKAN_OIDC_NAME", "KAIKAN_PORT",
            "KAIKAN_SESSION_IDLE", "KAIKAN_SESSION_LONGEST", "KAIKAN_SMTP_FROM", "KAIKAN_SMTP_HOST", "KAIKAN_SMTP_PASSWORD",
            "KAIKAN_SMTP_PORT", "KAIKAN_SMTP_TLS", "KAIKAN_SMTP_USER", "KAIKAN_STYLE", "KAIKAN_TRUSTED_PROXIES");

    private Environment() {}

    /// What is wrong with an environment, in one sentence; empty if nothing is.
    static Optional<String> problem(Map<String, String> environment) {
        SortedSet<String> names = new TreeSet<>(environment.keySet());
        Optional<String> unknown = names.stream()
                .filter(name -> name.startsWith(OURS) && OTHERS.stream().noneMatch(name::startsWith) && !KNOWN.contains(name))
                .findFirst()
                .map(Environment::unknown);
        return unknown.or(() -> withoutDatabase(environment)).or(() -> withoutSender(environment));
    }

    private static String unknown(String name) {
        return KNOWN.stream()
                .min(Comparator.comparingInt(known -> distance(name, known)))
                .filter(known -> distance(name, known) <= NEAR)
                .map(known -> "There is no setting " + name + "; did you mean " + known + "?")
                .orElse("There is no setting " + name + ". The operator's guide lists them all.");
    }

    private static Optional<String> withoutDatabase(Map<String, String> environment) {
        return given(environment, "KAIKAN_DB_URL")
                ? Optional.empty()
                : Optional.of("Set KAIKAN_DB_URL to the address of a MySQL 8 or MariaDB schema, such as jdbc:mysql://db.example/kaikan,"
                        + " and KAIKAN_DB_USER and KAIKAN_DB_PASSWORD to its account.");
    }

    /// Part of the mail's settings without the rest would silently send nothing.
    private static Optional<String> withoutSender(Map<String, String> environment) {
        if (given(environment, "KAIKAN_SMTP_HOST")) {
            return given(environment, "KAIKAN_SMTP_FROM")
                    ? Optional.empty()
                    : Optional.of("KAIKAN_SMTP_HOST is set, but not KAIKAN_SMTP_FROM: set it to the sender's address of all mail, such as"
                            + " 'Kaikan <kaikan@example.jp>'.");
        }
        return environment.keySet().stream().filter(name -> name.startsWith("KAIKAN_SMTP_")).sorted().findFirst().map(name ->
                name + " is set, but not KAIKAN_SMTP_HOST: set it to the mail server, or leave all KAIKAN_SMTP_ settings out.");
    }

    private static boolean given(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    /// How many letters are wrong, missing or too many (Levenshtein).
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
