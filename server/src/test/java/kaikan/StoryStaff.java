package kaikan;

import static kaikan.Story.says;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import kaikan.member.Role;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.Soon;

/// Somebody who works in the house, at their screen.
final class StoryStaff implements AutoCloseable {
    private static final String BOARD = "/staff/board/bigpalette";
    private static final String VISITS = "/staff/visits/bigpalette";

    private final Story story;
    private final Http screen;

    StoryStaff(Story story, Http screen) {
        this.story = story;
        this.screen = screen;
    }

    /// A new colleague makes an account like everybody, and is then given the role at the site.
    StoryStaff hires(String name, Role role) {
        String address = "colleague@example.jp";
        Http browser = story.browser();
        browser.post(Form.on(browser.get("/sign-up"), "/sign-up").with("email", address));
        String link = newestMailTo(address).link("/sign-up/");
        says(browser.post(Form.on(browser.get(link), link).with("name", name).with("password", Story.PASSWORD)), name);
        String found = says(screen.get("/staff/people?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)), name).body();
        String person = StoryMail.between(found, "<a href=\"(/staff/people/[0-9A-Z]{16})\"");
        HttpResponse<String> page = screen.get(person);
        String site = StoryMail.between(page.body(), "<option value=\"([^\"]*)\"[^>]*>ビッグパレットふくしま");
        Form grant = Form.on(page, person + "/roles/grant").with("role", role.name()).with("site", site).with("reason", "12月から審査の担当");
        says(screen.post(grant), name);
        return new StoryStaff(story, browser);
    }

    /// The newest mail to an address, on the outbox page.
    StoryMail newestMailTo(String address) {
        String list = says(screen.get("/staff/outbox"), address).body();
        String row = "<a href=\"(/staff/outbox/[^\"]+)\">[^<]*</a></th>\\s*<td[^>]*>" + Pattern.quote(address) + "</td>";
        return new StoryMail(screen, says(screen.get(StoryMail.between(list, row)), address));
    }

    void approvesFromTheQueue(String title, String note) {
        String queue = says(screen.get("/staff/queue"), title).body();
        String path = StoryMail.between(queue, "<a href=\"(/staff/bookings/[^\"]+)\">" + title);
        HttpResponse<String> application = says(screen.get(path), title, "㈱はなこ食品", "渡邊 花子");
        says(screen.post(Form.on(application, path + "/approve").with("note", note)), "承認しました", "予約確定");
    }

    /// A kiosk is put up: it gets a code that works once, becomes the main entrance, and learns what it has to know.
    StoryDoor opensTheMainEntrance() {
        String kiosks = "/staff/kiosks/bigpalette";
        HttpResponse<String> page = screen.post(Form.on(screen.get(kiosks), kiosks + "/codes").with("name", "正面入口"));
        StoryDoor door = story.door();
        door.enrols(StoryMail.between(says(page, "正面入口").body(), "<p class=\"box\">([^<]+)</p>"));
        says(screen.get(kiosks), "正面入口");
        return door;
    }

    void seesNobodyYet() {
        says(screen.get(BOARD + "/parts"), "館内にいる人 0");
    }

    void seesOnePersonInside(String room, String title) {
        boardSoonSays("館内にいる人 1");
        says(screen.get(BOARD), "入館証 1・受付 0", room + " 使用中 " + title, "正面入口");
    }

    /// The board promises to be at most two seconds behind.
    private void boardSoonSays(String words) {
        says(Soon.within(Duration.ofSeconds(2), () -> screen.get(BOARD + "/parts"), board -> Http.text(board).contains(words)), words);
    }

    void readsTheMusterList(String name, String place) {
        says(screen.get(VISITS + "/muster"), "館内 1人", name, place);
    }

    void seesThatEverybodyIsGone() {
        boardSoonSays("館内にいる人 0");
        says(screen.get(BOARD), "きょうの入館 1");
        says(screen.get(VISITS + "/muster"), "館内 0人");
    }

    void findsTheVisitInTheDaysList(String name, String from, String to) {
        says(screen.get(VISITS), "きょうの入館　1回", name + " 主催者 " + from + " " + to);
    }

    /// One day of 28, one band of 84, a third of the floor in that band: three ways to count, three answers.
    void findsTheUseInTheRatesOf(String month) {
        says(screen.get("/staff/rates/bigpalette?month=" + month), "多目的展示ホール 全面", "12.5% 1 / 8日", "4.2% 1 / 24コマ", "1.4% 1,831.67 / 131,880");
    }

    @Override
    public void close() {
        screen.close();
    }
}
