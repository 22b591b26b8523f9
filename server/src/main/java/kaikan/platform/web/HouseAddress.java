package kaikan.platform.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;

/// The address by which people reach the house, for links in mails and codes: `KAIKAN_ADDRESS`, or where this server listens. It is never
/// taken from a request, because a stranger could send one with another host's name and have our mails lead there.
@Singleton
public final class HouseAddress {
    private final String configured;
    private final BeanProvider<EmbeddedServer> server;

    HouseAddress(@Value("${kaikan.address:}") String configured, BeanProvider<EmbeddedServer> server) {
        this.configured = configured.replaceAll("/+$", "");
        this.server = server;
        if (!configured.isEmpty() && !configured.startsWith("http")) {
            throw new IllegalArgumentException("KAIKAN_ADDRESS begins with https:// or http://, not " + URI.create(configured));
        }
    }

    /// The whole address of a path that begins with a slash.
    public String of(String path) {
        return (configured.isEmpty() ? server.get().getURL().toString() : configured) + path;
    }
}
