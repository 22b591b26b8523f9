package kaikan.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import kaikan.admission.DemoVisits;
import kaikan.booking.DemoBookings;
import kaikan.device.DemoDevices;
import kaikan.device.DemoReadings;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.DemoCatalogue;
import kaikan.facility.Owner;
import kaikan.facility.Site;
import kaikan.incubation.DemoTenancies;
import kaikan.member.DemoPeople;
import kaikan.ordinance.DemoOrdinances;

/// Fills an empty database with the demonstration's data when the server starts with `KAIKAN_DEMO=true`; a second start changes nothing.
/// What the launcher waits for is said in lines on standard output.
@Singleton
@Requires(property = "kaikan.demo", value = "true")
class DemoData implements ApplicationEventListener<ServerStartupEvent> {
    private final Catalogues catalogues;
    private final Ground ground;
    private final Life life;

    DemoData(Catalogues catalogues, Ground ground, Life life) {
        this.catalogues = catalogues;
        this.ground = ground;
        this.life = life;
    }

    /// What must be there before anything can happen.
    @Singleton
    record Ground(DemoCatalogue catalogue, DemoOrdinances ordinances, DemoPeople people) {}

    /// What happens in the houses.
    @Singleton
    record Life(DemoTenancies tenancies, DemoBookings bookings, DemoDevices devices, DemoReadings readings, DemoVisits visits) {}

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        ground.catalogue.load();
        Catalogue catalogue = catalogues.current();
        ground.ordinances.load(catalogue.owners().stream().collect(Collectors.toMap(Owner::key, Owner::id)));
        DemoPeople.Cast cast =
                ground.people.create(catalogue.sites().stream().map(Site::id).toList(), catalogue.site("hits").orElseThrow().id());
        life.tenancies.load();
        life.bookings.load(cast);
        life.devices.load();
        life.readings.load();
        life.visits.load();
        ground.people.lines().forEach(line -> System.out.println("demo account: " + line));
        System.out.println("kiosk enrolment code: " + life.devices.codeForItsKiosk("bigpalette").orElse(""));
    }
}
