package kaikan.platform.db;

/// Builds the address of a MySQL or MariaDB schema with the options that every connection of ours needs.
public final class DatabaseUrl {
    /// Times are UTC whatever the JVM's zone; batches travel as one statement; statements are prepared once;
    /// that a transaction only reads is not told to the database, which would be two more questions for each.
    private static final String OPTIONS = "createDatabaseIfNotExist=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&preserveInstants=true&rewriteBatchedStatements=true&useServerPrepStmts=true&cachePrepStmts=true"
            + "&prepStmtCacheSize=250&prepStmtCacheSqlLimit=4096&useLocalSessionState=true&cacheServerConfiguration=true"
            + "&readOnlyPropagatesToServer=false&characterEncoding=UTF-8&allowPublicKeyRetrieval=true";

    private DatabaseUrl() {}

    /// The full address of `schema` on `host:port`.
    public static String of(String host, int port, String schema) {
        return "jdbc:mysql://" + host + ":" + port + "/" + schema + "?" + OPTIONS;
    }

    /// Adds our options to an operator's address; what the operator has set wins.
    public static String complete(String url) {
        int question = url.indexOf('?');
        String given = question < 0 ? "" : url.substring(question + 1);
        StringBuilder all = new StringBuilder(given);
        for (String option : OPTIONS.split("&")) {
            String name = option.substring(0, option.indexOf('=') + 1);
            if (!("&" + given).contains("&" + name)) {
                all.append(all.isEmpty() ? "" : "&").append(option);
            }
        }
        return (question < 0 ? url : url.substring(0, question)) + "?" + all;
    }
}
