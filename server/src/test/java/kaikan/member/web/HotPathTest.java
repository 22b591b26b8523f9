package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import kaikan.member.TestPeople;
import kaikan.testing.Http;
import kaikan.testing.Selects;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Test;

class HotPathTest {
    @Test
    void aBrowserWithoutOurCookieCostsNoQueryAndOneWithItCostsOne() throws Exception {
        try (TestServer server = TestServer.start();
                Http stranger = Http.exact(server);
                Http guest = TestPeople.on(server).browserOf(TestPeople.on(server).person("佐藤"))) {
            assertEquals(0, Selects.fewest(server, () -> assertEquals(200, stranger.get("/sign-up").statusCode())));
            assertEquals(1, Selects.fewest(server, () -> assertEquals(404, guest.get("/no-such-page").statusCode())));
        }
    }
}
