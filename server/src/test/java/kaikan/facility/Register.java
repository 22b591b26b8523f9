package kaikan.facility;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kaikan.calendar.TimeSlot;
import kaikan.ledger.Holder;
import kaikan.ledger.Ledger;
import kaikan.ledger.Want;
import kaikan.platform.id.Ref;
import kaikan.testing.TestServer;

/// The demonstration's centres on a server, with words for changing them.
final class Register implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    static final Change BECAUSE = new Change(7, "改修のため");

    final TestServer server;

    Register() {
        server = TestServer.startAt(NOW);
        server.bean(DemoCatalogue.class).load();
    }

    Catalogue catalogue() {
        return server.bean(Catalogues.class).current();
    }

    Site site(String key) {
        return catalogue().site(key).orElseThrow();
    }

    Space space(String site, String key) {
        return catalogue().space(site(site), key).orElseThrow();
    }

    Unit unit(String site, String key) {
        return catalogue().units(site(site)).stream().filter(unit -> unit.key().equals(key)).findFirst().orElseThrow();
    }

    SpaceEntry spaceEntry(String site, String key) {
        return server.bean(SpaceEditor.class).find(space(site, key).id()).orElseThrow();
    }

    UnitEntry unitEntry(String site, String key) {
        return server.bean(UnitEditor.class).find(unit(site, key).id()).orElseThrow();
    }

    SpaceEntry newRoom(String key) {
        Site site = site("bigpalette");
        return new SpaceEntry(0, site.id(), catalogue().owners().getFirst().id(), null, key, SpaceKind.MEETING_ROOM, "small", "新しい部屋",
                "New room",
                "", "", "", "", new BigDecimal("20"), 8, "wifi", Confirmation.IMMEDIATE, Audience.EVERYBODY, null, null, 0, false, 0);
    }

    static UnitEntry withCapacity(UnitEntry unit, int capacity) {
        return new UnitEntry(unit.id(), unit.siteId(), unit.key(), unit.nameJa(), unit.nameEn(), capacity, unit.area(), unit.version());
    }

    Holder hold(long unitId, int amount, int fromHour, int toHour) {
        Holder holder = new Holder(Holder.Kind.BOOKING, Ref.next());
        TimeSlot slot = new TimeSlot(NOW.plusSeconds(fromHour * 3600L), NOW.plusSeconds(toHour * 3600L));
        server.bean(Ledger.class).take(holder, List.of(new Want(unitId, amount, slot)), _ -> true);
        return holder;
    }

    static <T extends CatalogueRefusal> T refused(Saved saved, Class<T> by) {
        return by.cast(((Saved.Refused) saved).refusal());
    }

    static long done(Saved saved) {
        return ((Saved.Done) saved).id();
    }

    static Parts one(long unitId) {
        return Parts.of(Map.of(unitId, 1));
    }

    @Override
    public void close() {
        server.close();
    }
}
