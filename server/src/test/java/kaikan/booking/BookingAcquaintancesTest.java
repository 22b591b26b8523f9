package kaikan.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import kaikan.facility.Site;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class BookingAcquaintancesTest {
    @Test
    void whoBooksIsKnownWhereTheyBookAndTheirColleaguesToo() {
        try (Lobby lobby = Lobby.open()) {
            Site site = lobby.site("bigpalette");
            long booker = lobby.person("予約の者");
            long colleague = lobby.person("同僚の者");
            long stranger = lobby.person("知らない者");
            long booking = lobby.booking(booker, lobby.space(site, "training"), Lobby.today(site, 9, 17));
            lobby.run("""
                    INSERT INTO organisation (id, ref, name, kana, phone, address, name_key, search_key, created_at)
                    VALUES (71, 'ABCDEFGH23456789', '会社', '', '', '', '', '', UTC_TIMESTAMP(6))""");
            lobby.run("INSERT INTO membership (organisation_id, person_id, standing, since) VALUES (71, " + colleague
                    + ", 'MEMBER', UTC_TIMESTAMP(6))");
            lobby.run("UPDATE booking SET organisation_id = 71 WHERE id = " + booking);
            BookingAcquaintances known = lobby.bean(BookingAcquaintances.class);
            List<Long> all = List.of(booker, colleague, stranger);
            assertEquals(Set.of(booker, colleague), known.people(all, List.of(site.id())));
            assertEquals(Set.of(), known.people(all, List.of(lobby.site("hits").id())));
            assertEquals(Set.of(71L), known.organisations(List.of(71L, 72L), List.of(site.id())));
        }
    }
}
