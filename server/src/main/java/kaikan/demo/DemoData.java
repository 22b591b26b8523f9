package kaikan.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import kaikan.facility.Catalogues;
import kaikan.facility.DemoCatalogue;
import kaikan.facility.Owner;
import kaikan.facility.Site;
import kaikan.member.DemoPeople;
import kaikan.ordinance.DemoOrdinances;

/// Fills an empty database with the demonstration's data when the server starts with `KAIKAN_DEMO=true`; a second start changes nothing.
@Singleton
@Requires(property = "kaikan.demo", value = "true")
class DemoData implements ApplicationEventListener<ServerStartupEvent> {
    private final DemoCatalogue catalogue;
    private final Catalogues catalogues;
    private final DemoOrdinances ordinances;
    private final DemoPeople people;

    DemoData(DemoCatalogue catalogue, Catalogues catalogues, DemoOrdinances ordinances, DemoPeople people) {
        this.catalogue = catalogue;
        this.catalogues = catalogues;
        this.ordinances = ordinances;
        this.people = people;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        catalogue.load();
        ordinances.load(catalogues.current().owners().stream().collect(Collectors.toMap(Owner::key, Owner::id)));
        people.create(
                catalogues.current().sites().stream().map(Site::id).toList(),
                catalogues.current().site("hits").orElseThrow().id());
        people.lines().forEach(line -> System.out.println("demo account: " + line));
    }
}
