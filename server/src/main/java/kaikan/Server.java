package kaikan;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts the Kaikan server. Everything it needs to know comes from the environment; see the operator's guide.
public final class Server {
    private Server() {}

    /// Starts the server and returns when it answers. With `--train` it fetches its own pages a few times and stops: a training run for
    /// the JVM's ahead-of-time cache.
    ///
    /// @param args `--train`, or nothing
    public static void main(String[] args) {
        Environment.problem(System.getenv()).ifPresent(Server::fail);
        try {
            ApplicationContext context = Micronaut.build(new String[0]).mainClass(Server.class).banner(false).start();
            if (List.of(args).contains("--train")) {
                Training.run(context.getBean(EmbeddedServer.class).getURI());
                context.stop();
            }
        } catch (RuntimeException e) {
            fail(sentence(e).orElseThrow(() -> e));
        }
    }

    private static void fail(String sentence) {
        System.err.println("Kaikan: " + sentence);
        System.exit(1);
    }

    /// What an operator can do about a failure to start, if we know it.
    static Optional<String> sentence(Throwable failure) {
        List<Throwable> causes = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        return causes.stream().flatMap(cause -> switch (cause) {
            case BindException _ ->
                    Optional.of("The port is in use. Stop the program that uses it, or set KAIKAN_PORT to another one.").stream();
            case SQLException sql -> Optional.of(database(sql)).stream();
            case ConfigurationException configuration ->
                    Optional.of("The configuration is not right: " + configuration.getMessage()).stream();
            case IllegalArgumentException wrong when String.valueOf(wrong.getMessage()).startsWith("KAIKAN_") ->
                    Optional.of(String.valueOf(wrong.getMessage())).stream();
            default -> Optional.<String>empty().stream();
        }).reduce((_, last) -> last);
    }

    private static String database(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return switch (state.substring(0, 2)) {
            case "08" -> "The database does not answer. Check KAIKAN_DB_URL, and that the database is running. (" + failure.getMessage()
                    + ")";
            case "28" -> "The database refuses the account. Check KAIKAN_DB_USER and KAIKAN_DB_PASSWORD.";
            default -> "The database says: " + failure.getMessage();
        };
    }
}
