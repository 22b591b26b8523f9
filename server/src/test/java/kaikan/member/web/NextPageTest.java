package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPageTest {
    @ParameterizedTest
    @CsvSource({
        "/bookings, /bookings?account=yes",
        "/book?site=a&item=b, /book?site=a&item=b&account=yes",
        "/book?site=a#items, /book?site=a&account=yes#items",
        "/, /account?new=yes",
        "//elsewhere.example, /account?new=yes",
    })
    void thePageSomebodyHadInMindSaysWhatTheyHaveDone(String next, String page) {
        assertEquals(page, NextPage.after("yes", next));
    }

    @Test
    void aPageWhoseAddressIsTooLongForThatIsReachedAllTheSame() {
        String next = "/" + "x".repeat(1_000);
        assertEquals(next, NextPage.after("yes", next));
    }
}
