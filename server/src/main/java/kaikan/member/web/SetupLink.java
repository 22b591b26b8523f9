package kaikan.member.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import kaikan.member.FirstAdministrator;
import kaikan.platform.web.HouseAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prints at the start of a house without an administrator how to become one. The demonstration brings its own people.
@Singleton
@Requires(property = "kaikan.demo", notEquals = "true")
final class SetupLink implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(SetupLink.class);

    private final FirstAdministrator first;
    private final HouseAddress house;

    SetupLink(FirstAdministrator first, HouseAddress house) {
        this.first = first;
        this.house = house;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (!first.present() && !first.appointChosen()) {
            LOG.info("No administrator yet. Open this once, within 24 hours: {}", house.of("/setup/" + first.newKey()));
        }
    }
}
