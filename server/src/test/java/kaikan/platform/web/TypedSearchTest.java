package kaikan.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedSearchTest {
    private final HttpResponse<?> inPlace = HttpResponse.ok();

    private String answered(Map<String, String> typed) {
        HttpResponse<?> answer = TypedSearch.answer("/staff/people", typed, () -> inPlace);
        return answer.equals(inPlace) ? "in place" : String.valueOf(answer.getHeaders().get("Location"));
    }

    @Test
    void aNameIsAnsweredAtAnAddressThatCanBeKept() {
        assertEquals("/staff/people?q=%E4%BD%90%E8%97%A4", answered(Map.of("q", "佐藤")));
        Map<String, String> several = new LinkedHashMap<>();
        several.put("from", "");
        several.put("site", "hits");
        several.put("q", "a&b c");
        assertEquals("/staff/people?site=hits&q=a%26b+c", answered(several), "what is empty is left out");
        assertEquals("/staff/people", answered(Map.of("q", "")));
    }

    @Test
    void aMailAddressInAnyWidthAndWhatIsTooLongAreAnsweredInPlace() {
        for (String typed : List.of("sato@example.jp", "ｓａｔｏ＠ｅｘａｍｐｌｅ．ｊｐ", "@", "長".repeat(201), "a".repeat(100_000))) {
            assertEquals("in place", answered(Map.of("site", "hits", "q", typed)));
            assertFalse(TypedSearch.fits(typed));
        }
        assertTrue(TypedSearch.fits("長".repeat(200)));
    }
}
