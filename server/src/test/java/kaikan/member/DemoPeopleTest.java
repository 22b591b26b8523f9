package kaikan.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {
    @Test
    void aSecondStartFindsTheSamePeopleAndTheyCanSignIn() {
        try (TestServer server = TestServer.start(Map.of("kaikan.demo", "true"))) {
            DemoPeople demo = server.bean(DemoPeople.class);
            DemoPeople.Cast first = demo.create(List.of(1L, 2L), 1);
            DemoPeople.Cast second = demo.create(List.of(1L, 2L), 1);
            assertEquals(first, second);
            assertEquals(2, server.bean(Organisations.class).members(first.tenantCompany().id()).size());
            Answer<SignedIn> answer = server.bean(SignIn.class)
                    .attempt("manager@demo.kaikan.example", DemoPeople.PASSWORD, new Client("127.0.0.1", "test", null));
            assertInstanceOf(Answer.Yes.class, answer);
        }
    }
}
