package kaikan.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TypedSearchTest {
    private final TypedSearch search = new TypedSearch(new BySession());

    /// Whoever is signed in says so in a header.
    private static final class BySession implements Bond {
        @Override
        public String of(HttpRequest<?> request) {
            return Objects.requireNonNullElse(request.getHeaders().get("X-Session"), "");
        }

        @Override
        public String before(HttpRequest<?> request) {
            return "";
        }
    }

    private static HttpRequest<?> by(String session, String path) {
        return HttpRequest.GET(path).header("X-Session", session);
    }

    private String answered(Map<String, String> typed) {
        HttpResponse<?> answer = search.answer(by("ours", "/staff/people"), "/staff/people", typed);
        assertEquals(303, answer.code());
        return String.valueOf(answer.getHeaders().get("Location"));
    }

    @Test
    void whatIsChosenIsAnsweredAtAnAddressThatCanBeKept() {
        Map<String, String> several = new LinkedHashMap<>();
        several.put("from", "");
        several.put("site", "hits");
        several.put("state", "a&b c");
        several.put("q", "");
        assertEquals("/staff/people?site=hits&state=a%26b+c", answered(several), "what is empty is left out");
        assertEquals("/staff/people", answered(Map.of("q", "")));
    }

    @Test
    void signsThatNobodySeesAreNotRepeatedByThePages() {
        assertEquals("a b", search.typed(by("ours", "/staff/people?q=%00a%00%1Bb%E2%80%AE")).apply("q"));
        assertEquals("", search.typed(by("ours", "/staff/people?site=%00")).apply("site"));
    }

    @Test
    void anAddressThatSaysANameItselfIsReadAndThePagesOwnLinksDoNotSayItAgain() {
        String old = "/staff/people?site=hits&q=%E4%BD%90%E8%97%A4";
        assertEquals("佐藤", search.typed(by("ours", old)).apply("q"));
        String reference = search.typed(by("ours", old)).apply(TypedSearch.REFERENCE);
        assertTrue(reference.matches("[\\w-]+"), reference);
        assertEquals("佐藤", search.typed(by("ours", "/staff/people?search=" + reference)).apply("q"));
        assertEquals("hits", search.typed(by("ours", "/staff/people?search=" + reference)).apply("site"));
        assertEquals("", search.typed(by("ours", "/staff/people?site=hits")).apply(TypedSearch.REFERENCE), "there is nothing to hide");
    }

    @Test
    void namesNumbersAndMailAddressesStandInNoAddressAndAreFoundAgainByTheSameSignIn() {
        for (String typed : List.of(
                "佐藤", "090-1234-5678", "sato@example.jp", "ｓａｔｏ＠ｅｘａｍｐｌｅ．ｊｐ", "@", "長".repeat(201), "a".repeat(890))) {
            String address = answered(Map.of("site", "hits", "q", typed));
            assertTrue(address.matches("/staff/people\\?search=[\\w-]+"), address);
            assertEquals(typed, search.typed(by("ours", address)).apply("q"));
            assertEquals("hits", search.typed(by("ours", address)).apply("site"));
            assertEquals("tsukuba", search.typed(by("ours", address + "&site=tsukuba")).apply("site"), "what the address says itself counts");
            assertEquals("", search.typed(by("theirs", address)).apply("q"), "nothing is said to another sign-in");
            assertEquals(typed, new TypedSearch(new BySession()).typed(by("ours", address)).apply("q"), "another server finds it too");
        }
    }

    @Test
    void aMailAddressAndWhatIsTooLongStandInNoAddressWhateverTheirParameter() {
        for (String typed : List.of("sato@example.jp", "＠", "長".repeat(201))) {
            assertTrue(answered(Map.of("state", typed)).matches("/staff/people\\?search=[\\w-]+"), typed);
        }
        assertFalse(answered(Map.of("state", "長".repeat(200))).contains("search="));
    }

    @Test
    void whatNobodySealedIsNothing() {
        String address = answered(Map.of("q", "sato@example.jp"));
        for (String wrong : List.of("unknown", "", "%00", "あ", address.substring(address.indexOf('=') + 1, address.length() - 2) + "AA")) {
            assertEquals("", search.typed(by("ours", "/staff/people?search=" + wrong)).apply("q"), wrong);
        }
    }

    @Test
    void howeverMuchIsTypedAnAddressHasRoomForIt() {
        Map<String, String> much = new LinkedHashMap<>();
        much.put("by", "@" + "長".repeat(100_000));
        much.put("about", "長".repeat(100_000));
        String address = answered(much);
        assertTrue(address.length() < 4_000, () -> address.length() + " characters");
        assertEquals(900, search.typed(by("ours", address)).apply("by").length());
        assertEquals("", search.typed(by("ours", answered(Map.of("q", "a\0b@")))).apply("b@"), "no name is made of what was typed");
    }

    @Test
    void anotherPageOfASearchKeepsItsReferenceAndNothingElseOfIt() {
        Map<String, String> typed = Map.of("q", "a@example.jp", TypedSearch.REFERENCE, "abc");
        assertEquals("/staff/bookings?search=abc&from=2026-12-01", TypedSearch.address("/staff/bookings", typed, Map.of("from", "2026-12-01")));
        String newest = TypedSearch.address("/staff/audit", Map.of(TypedSearch.REFERENCE, "abc"), Map.of("before", ""));
        assertEquals("/staff/audit?search=abc&before=", newest, "what is empty on that page is so whatever the reference says");
        assertEquals("/staff/bookings?q=a", TypedSearch.address("/staff/bookings", Map.of("q", "a"), Map.of("from", "")));
    }
}
