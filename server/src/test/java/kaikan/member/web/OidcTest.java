package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.http.HttpResponse;
import java.util.Map;
import kaikan.member.Person;
import kaikan.member.TestPeople;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OidcTest {
    private TestProvider provider;
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        provider = new TestProvider();
        server = TestServer.start(Map.of(
                "kaikan.oidc.issuer", provider.issuer(),
                "kaikan.oidc.client-id", TestProvider.CLIENT,
                "kaikan.oidc.client-secret", TestProvider.SECRET,
                "kaikan.oidc.name", "市の職員アカウント"));
    }

    @AfterEach
    void stop() {
        server.close();
        provider.close();
    }

    @Test
    void theFirstTimeMakesAnAccountAndTheSecondFindsItEvenUnderANewAddress() {
        try (Http first = Http.visitor(server);
                Http later = Http.visitor(server)) {
            assertTrue(Http.text(first.get("/sign-in?next=/account")).contains("市の職員アカウントでサインイン"));
            HttpResponse<String> account = first.get("/sign-in/provider?next=%2Faccount%3Ffrom%3D9%3A00%2C13%3A00");
            assertEquals("/account", account.uri().getPath(), () -> Http.text(account));
            assertTrue(Http.text(account).contains("山田 太郎"));

            provider.email = "moved@example.jp";
            String again = Http.text(later.get("/sign-in/provider?next=/account"));
            assertTrue(again.contains("vouched@example.jp") && again.contains("（2台）"), again);
        }
    }

    @Test
    void aConfirmedAddressLeadsToTheAccountThatHasIt() {
        Person known = TestPeople.on(server).person("既存 会員");
        provider.email = known.email();
        try (Http visitor = Http.visitor(server)) {
            assertTrue(Http.text(visitor.get("/sign-in/provider?next=/account")).contains("既存 会員"));
        }
    }

    @Test
    void anAddressThatTheProviderHasNotConfirmedProvesNothing() {
        Person known = TestPeople.on(server).person("既存 会員");
        provider.email = known.email();
        provider.confirmed = false;
        try (Http visitor = Http.visitor(server)) {
            assertEquals(403, visitor.get("/sign-in/provider?next=/account").statusCode());
        }
    }

    @Test
    void aTokenForAnotherTripIsRefused() {
        provider.wrongNonce = "of-somebody-else";
        try (Http visitor = Http.visitor(server)) {
            assertEquals(422, visitor.get("/sign-in/provider").statusCode());
        }
    }

    @Test
    void aTokenThatTheProviderHasNotSignedIsRefused() throws Exception {
        provider.signer = new RSAKeyGenerator(2048).keyID("1").generate();
        try (Http visitor = Http.visitor(server)) {
            assertEquals(422, visitor.get("/sign-in/provider").statusCode());
        }
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() {
        try (Http exact = Http.exact(server);
                Http victim = Http.visitor(server);
                Http provided = Http.exact(server)) {
            String way = exact.get("/sign-in/provider").headers().firstValue("Location").orElseThrow();
            String back = provided.get(way).headers().firstValue("Location").orElseThrow();
            assertEquals(422, victim.get(back).statusCode());
        }
    }
}
