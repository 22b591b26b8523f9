package kaikan.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Test;

class NavigationTest {
    @Test
    void everyEntryHasItsWordsAndItsPlace() {
        try (TestServer server = TestServer.start();
                Http visitor = Http.exact(server)) {
            List<NavItem> items = server.beans(NavItem.class);
            Texts texts = new Texts();
            for (NavItem item : items) {
                Stream.of(Language.values()).forEach(language -> assertFalse(texts.in(language).get(item.textKey()).isBlank()));
                int status = visitor.get(item.path()).statusCode();
                assertFalse(status == 404 || status >= 500, () -> item.path() + " answers " + status);
            }
            assertEquals(items.size(), items.stream().map(NavItem::order).distinct().count(), "two entries want the same place");
        }
    }
}
