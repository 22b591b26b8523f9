package kaikan.facility;

import static kaikan.facility.Register.BECAUSE;
import static kaikan.facility.Register.done;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import kaikan.testing.Soon;
import kaikan.testing.TestDatabase;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TwoServersTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    @Test
    void whatOneServerChangesTheOtherShowsWithinASecondAndABit() {
        Map<String, Object> shared = Map.of("datasources.default.url", TestDatabase.freshUrl());
        try (TestServer one = TestServer.start(shared);
                TestServer other = TestServer.start(shared)) {
            one.bean(DemoCatalogue.class).load();
            Catalogues there = other.bean(Catalogues.class);
            Site before = Soon.within(SOON, () -> there.current().site("hitech"), Optional::isPresent).orElseThrow();
            SiteEntry entry = one.bean(SiteEditor.class).find(before.id()).orElseThrow();
            done(one.bean(SiteEditor.class).save(renamed(entry, "改修中のハイテクプラザ"), BECAUSE));
            assertEquals("改修中のハイテクプラザ", one.bean(Catalogues.class).current().site(before.id()).name().ja());
            Soon.within(SOON, () -> there.current().site(before.id()).name().ja(), "改修中のハイテクプラザ"::equals);
        }
    }

    private static SiteEntry renamed(SiteEntry site, String name) {
        return new SiteEntry(site.id(), site.key(), name, site.nameEn(), site.operatorJa(), site.operatorEn(), site.summaryJa(),
                site.summaryEn(), site.summaryEasy(), site.postalCode(), site.addressJa(), site.addressEn(), site.telephone(),
                site.mail(),
                site.zone(), site.hours(), site.publishesTitles(), site.modules(), site.position(), site.demo(), site.published(), site.version());
    }
}
