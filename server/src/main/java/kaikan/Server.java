package kaikan;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;

/// Starts the Kaikan server. Everything it needs to know comes from the environment; see the operator's guide.
public final class Server {
    private Server() {}

    /// Starts the server and returns when it answers.
    ///
    /// @param args Micronaut's own arguments; none are needed
    public static void main(String[] args) {
        start(args);
    }

    static ApplicationContext start(String... args) {
        return Micronaut.build(args).mainClass(Server.class).banner(false).start();
    }
}
