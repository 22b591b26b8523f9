package kaikan.facility;

import static kaikan.facility.Register.BECAUSE;
import static kaikan.facility.Register.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import kaikan.testing.TestDatabase;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TwoServersTest {
    @Test
    void whatOneServerChangesTheOtherShowsWithinASecondAndABit() throws InterruptedException {
        Map<String, Object> shared = Map.of("datasources.default.url", TestDatabase.freshUrl());
        try (TestServer one = TestServer.start(shared);
                TestServer other = TestServer.start(shared)) {
            one.bean(DemoCatalogue.class).load();
            Catalogues there = other.bean(Catalogues.class);
            Thread.sleep(Duration.ofMillis(1100));
            Site before = there.current().site("hitech").orElseThrow();
            SiteEntry entry = one.bean(SiteEditor.class).find(before.id()).orElseThrow();
            done(one.bean(SiteEditor.class).save(renamed(entry, "改修中のハイテクプラザ"), BECAUSE));
            assertEquals("改修中のハイテクプラザ", one.bean(Catalogues.class).current().site(before.id()).name().ja());
            Thread.sleep(Duration.ofMillis(1100));
            assertTrue(there.current().site(before.id()).name().ja().startsWith("改修中"));
        }
    }

    private static SiteEntry renamed(SiteEntry site, String name) {
        return new SiteEntry(site.id(), site.key(), name, site.nameEn(), site.operatorJa(), site.operatorEn(), site.summaryJa(),
                site.summaryEn(),
                site.zone(), site.hours(), site.publishesTitles(), site.modules(), site.position(), site.demo(), site.version());
    }
}
