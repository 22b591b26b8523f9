package kaikan;

import static kaikan.Story.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import kaikan.testing.Form;
import kaikan.testing.Http;

/// Somebody with a browser: first a stranger, then a person with an account, an organisation and a booking.
final class StoryGuest implements AutoCloseable {
    private static final String DAY = "/sites/bigpalette/days/" + Story.FAIR;
    private static final String ADDRESS = "hanako@example.jp";
    private static final String BOOK = "/book?site=bigpalette&item=" + Story.PART_A;
    private static final String LINK = "href=\"" + BOOK.replace("&", "&amp;") + "\"";

    private final Http browser;
    private String booking = "";

    StoryGuest(Http browser) {
        this.browser = browser;
    }

    void seesThatPartAOfTheHallIsFree() {
        says(browser.get("/"), "ビッグパレットふくしま");
        assertTrue(says(browser.get(DAY), "A面").body().contains(LINK), "the morning of part A can be booked");
    }

    void seesThatPartAIsTaken() {
        assertFalse(says(browser.get(DAY), "A面").body().contains(LINK), "the morning of part A has gone");
    }

    /// Wants to book, has no account, and makes one. The mail with the link is read where a house without a mail server keeps it.
    void signsUp(String name, StoryStaff postman) {
        String signUp = StoryMail.between(says(browser.get(BOOK), "サインイン").body(), "href=\"(/sign-up[^\"]*)\"");
        Form sent = Form.on(browser.get(signUp), "/sign-up").with("email", ADDRESS);
        says(browser.post(sent), ADDRESS);
        String link = postman.newestMailTo(ADDRESS).link("/sign-up/");
        Form account = Form.on(browser.get(link), link.replaceAll("\\?.*", "")).with("name", name).with("password", Story.PASSWORD);
        HttpResponse<String> form = says(browser.post(account), name);
        assertEquals(Story.PART_A, Form.on(form, "/book").value("item"), "whoever wanted to book goes on with what they had chosen");
    }

    void registersHerCompany(String name) {
        Form card = Form.on(browser.get("/organisations/new"), "/organisations").with("name", name).with("address", "福島県郡山市");
        says(browser.post(card), name);
    }

    void appliesForPartA(String title) {
        Form form = Form.on(says(browser.get(BOOK), "A面"), "/book").with("title", title).with("people", "300").with("do", "review");
        HttpResponse<String> confirm = says(browser.post(form), title, "㈱はなこ食品");
        HttpResponse<String> done = says(browser.post(Form.on(confirm, "/book").with("do", "place")), "審査中");
        booking = done.uri().getPath();
        HttpResponse<String> again = browser.post(Form.on(confirm, "/book").with("do", "place"));
        assertEquals(booking, again.uri().getPath(), "the button pressed twice makes one booking");
    }

    void isToldToWait(StoryStaff postman) {
        says(browser.get(booking), "審査中");
        says(postman.newestMailTo(ADDRESS).page(), "A面", booking);
    }

    /// The pass in the mail's picture and the one on the booking's page are the same.
    ///
    /// @return what a scanner reads from the picture
    String findsHerPassInTheMailAndOnThePage(StoryStaff postman) {
        StoryMail mail = postman.newestMailTo(ADDRESS);
        says(mail.page(), "搬入は9時からです。");
        String onPage = StoryMail.between(says(browser.get(booking), "予約確定").body(), "<a href=\"(/P/[^\"]+)\"");
        assertEquals(onPage, mail.link("/P/"));
        says(browser.get(onPage), "A面", "2026年12月8日");
        String scanned = mail.code();
        assertTrue(scanned.endsWith(onPage), scanned);
        return scanned;
    }

    @Override
    public void close() {
        browser.close();
    }

}
