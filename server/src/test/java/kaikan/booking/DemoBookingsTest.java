package kaikan.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Site;
import kaikan.ledger.OverlapAudit;
import kaikan.member.DemoPeople;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Recorded;
import kaikan.testing.Demonstration;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class DemoBookingsTest {
    private static final String NOW = "2026-11-30T01:00:00Z";

    @Test
    void twoWeeksArePlausibleAndASecondCallChangesNothing() {
        try (TestServer server = TestServer.start(Map.of("kaikan.test.clock", NOW, "kaikan.demo", "true"))) {
            Catalogue catalogue = load(server);
            Site site = catalogue.site("bigpalette").orElseThrow();
            List<Booking> found = all(server, site);
            Set<BookingState> states = found.stream().map(Booking::state).collect(Collectors.toSet());
            assertTrue(found.size() > 60, () -> found.size() + " bookings");
            assertEquals(EnumSet.complementOf(EnumSet.of(BookingState.ADOPTED)), states, "no change of an approved booking is approved yet");
            Booking change = found.stream().filter(booking -> booking.changes() != null).findFirst().orElseThrow();
            assertEquals(BookingState.APPLIED, change.state());
            Booking standing = server.bean(SoughtChanges.class).of(change).orElseThrow().stands();
            assertEquals(BookingState.CONFIRMED, standing.state());
            assertEquals(1, server.bean(Closures.class).current(site.id(), server.clock().instant()).size());
            assertTrue(found.stream().anyMatch(booking -> booking.particulars().title().equals("県央・県北 合同商談会")));
            assertEquals(List.of(), server.bean(OverlapAudit.class).run());
            load(server);
            assertEquals(found.size(), all(server, site).size());
        }
    }

    @Test
    void eachHasAPlausiblePastInItsHistory() {
        try (TestServer server = TestServer.start(Map.of("kaikan.test.clock", NOW, "kaikan.demo", "true"))) {
            Site site = load(server).site("bigpalette").orElseThrow();
            Instant now = server.clock().instant();
            List<Booking> found = all(server, site);
            AuditTrail trail = server.bean(AuditTrail.class);
            for (Booking booking : found) {
                List<Recorded> history = trail.of("booking", booking.ref());
                assertEquals(booking.marks().placedAt(), history.getFirst().at(), booking.ref());
                List<Instant> times = history.stream().map(Recorded::at).toList();
                assertEquals(times.stream().sorted().toList(), times, "in order");
                assertTrue(times.getLast().isBefore(now), () -> booking + " " + times);
                assertTrue(times.getFirst().isBefore(booking.span().start().minus(Duration.ofHours(12))), () -> booking + " " + times);
                int hour = times.getFirst().atZone(site.zone()).getHour();
                assertTrue(hour >= 7 && hour < 22, "nobody applies at night");
                Instant decided = booking.marks().decidedAt();
                assertTrue(decided == null || decided.equals(times.getLast()) || history.getLast().entry().verb().equals("booking.sought"),
                        () -> booking + " " + times);
            }
            assertEquals(found.size(), found.stream().map(booking -> booking.marks().placedAt()).distinct().count(), "not all at once");
            Closure closure = server.bean(Closures.class).current(site.id(), now).getFirst();
            assertTrue(closure.enteredAt().isBefore(now));
        }
    }

    private static List<Booking> all(TestServer server, Site site) {
        TimeSlot month = TimeSlot.lasting(server.clock().instant().minus(Duration.ofDays(15)), Duration.ofDays(40));
        return server.bean(Bookings.class)
                .find(new BookingSearch(List.of(site.id()), Optional.of(month), Optional.empty(), "", Optional.empty(), 5_000));
    }

    private static Catalogue load(TestServer server) {
        Catalogue catalogue = Demonstration.load(server);
        List<Long> sites = catalogue.sites().stream().map(Site::id).toList();
        DemoPeople.Cast cast = server.bean(DemoPeople.class).create(sites, catalogue.site("hits").orElseThrow().id());
        long start = System.nanoTime();
        server.bean(DemoBookings.class).load(cast);
        System.out.println("demo bookings took " + (System.nanoTime() - start) / 1_000_000 + " ms");
        return catalogue;
    }
}
