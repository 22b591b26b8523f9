package kaikan.admission.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import kaikan.admission.Muster;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class LimitPageTest extends AtTheDesk {
    private static final String LIMIT = VISITS + "/limit";

    @Test
    void theLimitIsReadWithItsWordAndACommaOnlyBetweenThousands() {
        Muster muster = lobby.bean(Muster.class);
        try (Http manager = lobby.desk(site, Role.MANAGER)) {
            manager.get(LIMIT);
            for (String typed : new String[] {"１，２００人", "1200", "1,200"}) {
                assertEquals(303, manager.post(LIMIT, Map.of("most", "")).statusCode());
                assertEquals(null, muster.capacity(site));
                assertEquals(303, manager.post(LIMIT, Map.of("most", typed)).statusCode(), typed);
                assertEquals(1200, muster.capacity(site), typed);
            }
            for (String typed : new String[] {"1,5", "12,00", "0", "1000000", "many"}) {
                HttpResponse<String> refused = manager.post(LIMIT, Map.of("most", typed));
                assertEquals(422, refused.statusCode(), typed);
                assertTrue(refused.body().contains("value=\"" + typed + "\""), refused.body());
            }
            assertEquals(1200, muster.capacity(site));
        }
    }
}
