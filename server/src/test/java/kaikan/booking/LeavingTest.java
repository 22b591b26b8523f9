package kaikan.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.member.Departure;
import kaikan.member.Objection;
import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.member.Viewer;
import kaikan.money.Yen;
import kaikan.notice.Outbox;
import kaikan.ordinance.refund.RefundPart;
import kaikan.platform.id.Ref;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Language;
import kaikan.testing.Form;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// Nobody leaves the house with bookings to come that nobody else has.
class LeavingTest extends AtTheDesk {
    private final TestPeople people = TestPeople.on(desk.server);

    @Test
    void ofWhoeverIsGoneNoNameStaysAndNothingComesBack() {
        Person leaver = people.person("消去 太郎");
        Booking booking = desk.placed(people.viewer(leaver), desk.wish("training", 9, 13));
        desk.run("UPDATE booking SET organiser = '消去 太郎' WHERE id = " + booking.id());
        Desk.done(desk.cancelling().cancel(people.viewer(leaver), Seen.of(booking)));
        Person reviewer = people.person("館長", new SiteRole(Role.MANAGER, booking.siteId()));
        try (Http browser = people.browserOf(leaver); Http staff = people.browserOf(reviewer)) {
            String path = "/staff/bookings/" + booking.ref();
            assertTrue(staff.get(path).body().contains(path + "/undo"), "the grace of a cancellation");
            assertEquals(409, browser.get("/account/delete").statusCode());
            Departure departure = desk.server.bean(Departure.class);
            assertEquals("booking.still-undoable", departure.leave(people.viewer(leaver), "").orElseThrow().code());
            desk.later(CancelBooking.GRACE);
            assertEquals(Optional.empty(), departure.leave(people.viewer(leaver), ""));
            HttpResponse<String> page = staff.get(path);
            assertFalse(page.body().contains("消去 太郎"), Http.text(page));
            assertTrue(Http.text(page).contains("主催者 削除されたアカウント"), Http.text(page));
            assertFalse(page.body().contains(path + "/undo"), "nobody stands behind it any more");
            assertEquals(409, staff.post(path + "/undo", Map.of("version", "1")).statusCode());
        }
    }

    @Test
    void whoeverHasABookingToComeIsShownItAndStays() {
        Person sato = people.person("佐藤 花子");
        Booking booking = desk.placed(people.viewer(sato), desk.wish("training", 9, 13));
        try (Http browser = people.browserOf(sato)) {
            HttpResponse<String> page = browser.get("/account/delete");
            assertEquals(409, page.statusCode());
            assertTrue(Http.text(page).contains("これからの予約が1件"), Http.text(page));
            assertTrue(page.body().contains("/bookings/" + booking.ref() + "/cancel") && Http.text(page).contains("合同商談会"));
            assertFalse(page.body().contains("登録を削除する</button>"));
            assertEquals(409, browser.post("/account/delete", Map.of("password", "x")).statusCode());
            assertEquals(200, browser.get("/bookings").statusCode(), "still signed in");
            Desk.done(desk.cancelling().cancel(people.viewer(sato), Seen.of(booking)));
            HttpResponse<String> undoable = browser.get("/account/delete");
            assertEquals(409, undoable.statusCode());
            String said = Http.text(undoable);
            assertTrue(said.contains("取消しをまだ元に戻せる予約が1件あるため、") && said.contains("まではアカウントを削除できません"), said);
            assertTrue(undoable.body().contains("href=\"/bookings/" + booking.ref() + "\""), undoable.body());
            assertFalse(undoable.body().contains("登録を削除する</button>") || undoable.body().contains("name=\"password\""));
            assertEquals(409, browser.post("/account/delete", Map.of("password", "x")).statusCode());
            desk.later(CancelBooking.GRACE);
            assertEquals(200, browser.get("/account/delete").statusCode());
        }
    }

    @Test
    void whoeverHasMoneyToComeBackReadsSoBeforeTheyLeave() {
        Person leaver = people.person("返金 待子");
        Viewer reviewer = people.viewer(people.person("返金の 係", new SiteRole(Role.MANAGER, desk.site.id())));
        Booking own = confirmed(leaver, reviewer, "small-1");
        Booking late = confirmed(leaver, reviewer, "hall-a");
        Booking taken = confirmed(leaver, reviewer, "hall-b");
        Booking free = desk.placed(people.viewer(leaver), desk.wish("hall-c", 9, 13));
        for (Booking given : List.of(own, late, free)) {
            Desk.done(desk.cancelling().cancel(people.viewer(leaver), Seen.of(given)));
        }
        Desk.done(desk.cancelling().withdraw(reviewer, Seen.of(taken), "設備の故障"));
        desk.later(CancelBooking.GRACE);
        try (Http browser = people.browserOf(leaver)) {
            HttpResponse<String> page = browser.get("/account/delete");
            assertEquals(200, page.statusCode());
            String said = Http.text(page);
            assertTrue(said.contains("お返しする額のある取消しがあります") && said.contains("窓口に受け取り方を伝えてから"), said);
            assertTrue(said.indexOf("お返しする額のある取消し") < said.indexOf("削除すると お名前"), "before everything else: " + said);
            Yen back = desk.server.bean(Consequences.class).ofCancelled(desk.now(own)).stream()
                    .map(part -> part instanceof RefundPart.ByRule rule ? rule.back() : Yen.ZERO)
                    .reduce(Yen.ZERO, Yen::plus);
            assertTrue(back.amount() > 0, "some of it is given back");
            assertTrue(said.contains("お返しする額（お支払い済みのとき）：" + Figures.yen(back.amount(), Language.JA)), said);
            assertTrue(said.contains("お返しする額（お支払い済みのとき）：" + Figures.yen(taken.total().amount(), Language.JA)), "all of it: " + said);
            assertTrue(page.body().contains("/bookings/" + own.ref()) && page.body().contains("/bookings/" + taken.ref()), page.body());
            assertFalse(page.body().contains("/bookings/" + free.ref()), "nothing was due for it yet");
            assertFalse(page.body().contains("/bookings/" + late.ref()), "nothing of a hall comes back so late");
        }
    }

    private Booking confirmed(Person by, Viewer reviewer, String space) {
        Booking placed = desk.placed(people.viewer(by), desk.wish(space, 9, 13));
        return placed.state() == BookingState.CONFIRMED ? placed : Desk.done(desk.deciding().approve(reviewer, Seen.of(placed), ""));
    }

    @Test
    void ofManyBookingsToComeTheFirstAreShownAndTheListOfAll() {
        Person busy = people.person("予約 多江");
        for (int number = 0; number < 21; number++) {
            if (number % 5 == 0) {
                desk.turnPage();
            }
            desk.placed(people.viewer(busy), desk.wish(List.of("small-1", "small-2", "mpr-1", "mpr-2", "training").get(number % 5), 9, 13));
        }
        try (Http browser = people.browserOf(busy)) {
            HttpResponse<String> page = browser.get("/account/delete");
            assertTrue(Http.text(page).contains("これからの予約が21件") && Http.text(page).contains("ほか1件"), Http.text(page));
            assertTrue(page.body().contains("<a href=\"/bookings\">ほか1件</a>"), page.body());
        }
    }

    @Test
    void whatAnotherMemberCanLookAfterKeepsNobody() {
        Person owner = people.person("社長");
        Person clerk = people.person("社員");
        Organisation company = people.organisation("株式会社こおりやま精工", owner);
        people.join(company, clerk);
        Viewer by = people.viewer(clerk);
        BookingRequest request = new BookingRequest(
                new Applicant(clerk.id(), company.id()), Channel.ONLINE, List.of(desk.wish("mpr-1", 9, 13)), Desk.particulars(), "LEAVING000000001");
        Desk.done(desk.placing().place(by, request));
        BookingFarewell farewell = desk.server.bean(BookingFarewell.class);
        assertEquals(Optional.empty(), farewell.objection(clerk.id()));
        BookingRequest alone = new BookingRequest(
                new Applicant(owner.id(), people.organisation("一人会社", owner).id()), Channel.ONLINE, List.of(desk.wish("mpr-2", 9, 13)),
                Desk.particulars(), "LEAVING000000002");
        Desk.done(desk.placing().place(people.viewer(owner), alone));
        assertEquals(1, farewell.objection(owner.id()).orElseThrow().by().size());
    }

    @Test
    void theLastOfAnOrganisationHasWhatTheOthersBookedBeforeTheyLeft() {
        Person owner = people.person("残る 代表");
        Person clerk = people.person("先に 去る人");
        Organisation company = people.organisation("ふたりの会社", owner);
        people.join(company, clerk);
        Booking booking = Desk.done(desk.placing().place(people.viewer(clerk), desk.named(clerk, company, "mpr-1")));
        Departure departure = desk.server.bean(Departure.class);
        assertEquals(Optional.empty(), departure.leave(people.viewer(clerk), ""));
        assertEquals("booking.still-to-come", departure.leave(people.viewer(owner), "").orElseThrow().code());
        Desk.done(desk.cancelling().cancel(people.viewer(owner), Seen.of(desk.now(booking))));
        assertEquals("booking.still-undoable", departure.leave(people.viewer(owner), "").orElseThrow().code(), "for ten minutes more");
        desk.later(CancelBooking.GRACE);
        assertEquals(1, departure.owed(people.viewer(owner)).size(), "what the house may have to return");
        assertEquals(Optional.empty(), departure.leave(people.viewer(owner), ""));
    }

    @Test
    void oneBookingThatNobodyElseHasCountsBehindManyThatOthersHave() {
        Person clerk = people.person("予約の 係");
        Organisation company = people.organisation("予約の多い会社", people.person("予約の 社長"));
        people.join(company, clerk);
        Viewer by = people.viewer(clerk);
        for (int number = 0; number < 20; number++) {
            if (number % 5 == 0) {
                desk.turnPage();
            }
            Wish wish = desk.wish(List.of("small-1", "small-2", "mpr-1", "mpr-2", "training").get(number % 5), 9, 13);
            Desk.done(desk.placing().place(by, new BookingRequest(
                    new Applicant(clerk.id(), company.id()), Channel.ONLINE, List.of(wish), Desk.particulars(), Ref.next())));
        }
        BookingFarewell farewell = desk.server.bean(BookingFarewell.class);
        assertEquals(Optional.empty(), farewell.objection(clerk.id()));
        desk.turnPage();
        Booking own = desk.placed(by, desk.wish("training", 9, 13));
        List<Objection.Obligation> standing = farewell.objection(clerk.id()).orElseThrow().by();
        assertEquals(List.of("/bookings/" + own.ref() + "/cancel"), standing.stream().map(Objection.Obligation::path).toList());
    }

    @Test
    void whatTheLastMemberLeavesIsShownBeforeAndTheHouseAndTheLeaverAreToldAfterwards() {
        Person last = people.person("最後の 人");
        Organisation club = people.organisation("解散する会", last);
        Wish hall = desk.wish("hall-a", 9, 13);
        Booking booking = Desk.done(desk.placing().place(people.viewer(last), new BookingRequest(
                new Applicant(last.id(), club.id()), Channel.ONLINE, List.of(hall), Desk.particulars(), "LEAVING000000003")));
        String path = "/bookings/" + booking.ref();
        Person reviewer = people.person("審査 係", new SiteRole(Role.REVIEWER, desk.site.id()));
        try (Http leaver = people.browserOf(last);
                Http house = people.browserOf(reviewer)) {
            assertFalse(Http.text(house.get("/staff" + path)).contains("この予約を見る人がいません"), "there still is one");
            HttpResponse<String> before = leaver.get("/organisations/" + club.ref() + "/leave");
            assertTrue(Http.text(before).contains("これからの予約が1件あります") && Http.text(before).contains("合同商談会"), Http.text(before));
            assertTrue(before.body().contains(path + "/cancel"));
            leaver.post(Form.on(before, "/organisations/" + club.ref() + "/leave"));
            assertEquals(404, leaver.get(path).statusCode());
            HttpResponse<String> staying = leaver.get("/account/delete");
            assertTrue(Http.text(staying).contains("予約のページは開けません。施設の窓口にご相談ください"), Http.text(staying));
            assertFalse(staying.body().contains("href=\"" + path), "no link to what is closed to them");

            String seen = Http.text(house.get("/staff" + path));
            assertTrue(seen.contains("この予約を見る人がいません"), seen);
            assertTrue(seen.contains(last.email() + " に送ります。その人も、予約のページは開けません"), "who gets mails: " + seen);
            assertTrue(seen.contains("「申込者の申し出で取り消す」で窓口が取り消せます"), "what the desk can do: " + seen);
            String empty = Http.text(house.get("/organisations/" + club.ref()));
            assertTrue(empty.contains("団体の側で見ることや取り消すことができる人がいません"), empty);
            assertTrue(seen.indexOf("この予約を見る人がいません") < seen.indexOf("予約番号"), "before everything else about it");
            Desk.done(desk.deciding().askBack(people.viewer(reviewer), Seen.of(booking), "だれが続けますか。"));
            String mail = newestTo(last);
            assertTrue(mail.contains("だれが続けますか。") && mail.contains("予約のページはご覧いただけません"), mail);
            assertFalse(mail.contains(path) || mail.contains("下のページ"), mail);
            assertTrue(mail.contains("ご用の方は、") && mail.contains("の窓口"), "whom to ask, by name: " + mail);
            desk.run("UPDATE person SET email = '' WHERE id = " + last.id());
            String silent = Http.text(house.get("/staff" + path));
            assertTrue(silent.contains("メールはだれにも送りません") && !silent.contains("に送ります"), silent);
        }
    }

    @Test
    void whoeverDeletesTheirAccountReadsWhatStaysWithTheirOrganisationAndTheDeskReachesThat() {
        Person owner = people.person("続ける 社長");
        Person clerk = people.person("消える 社員");
        Organisation company = people.organisation("連絡のとれる会社", owner);
        people.join(company, clerk);
        desk.run("UPDATE organisation SET phone = '024-555-0177' WHERE id = " + company.id());
        Booking booking = Desk.done(desk.placing().place(people.viewer(clerk), desk.named(clerk, company, "hall-a")));
        try (Http leaver = people.browserOf(clerk);
                Http house = people.browserOf(people.person("連絡の 係", new SiteRole(Role.REVIEWER, desk.site.id())))) {
            desk.run("UPDATE person SET phone = '' WHERE id = " + clerk.id());
            String there = Http.text(house.get("/staff/bookings/" + booking.ref()));
            assertTrue(there.contains("電話 024-555-0177 連絡のとれる会社の番号") && !there.contains("連絡先 "), there);
            HttpResponse<String> page = leaver.get("/account/delete");
            assertTrue(Http.text(page).contains("団体の名前で申し込んだ、これからの予約が1件あります"), Http.text(page));
            assertTrue(page.body().contains("href=\"/bookings/" + booking.ref() + "\""), page.body());
            leaver.post("/account/delete", Map.of("password", ""));
            String seen = Http.text(house.get("/staff/bookings/" + booking.ref()));
            assertTrue(seen.contains("024-555-0177") && seen.contains(owner.email()), seen);
            assertTrue(seen.contains("連絡先 続ける 社長 申し込んだ人は、いまはこの団体のメンバーではありません"), "whose mail address it is: " + seen);
            assertTrue(seen.contains("024-555-0177 連絡のとれる会社の番号"), "and whose number: " + seen);
            assertTrue(seen.contains("削除されたアカウント が申し込みました"), "in the history: " + seen);
            assertTrue(seen.matches("(?s).*" + company.name() + "[　 ]+削除されたアカウント.*"), "as the applicant: " + seen);
            assertTrue(Http.text(house.get("/staff/bookings/" + booking.ref() + "?lang=en")).contains("Deleted account"), "in English");
        }
    }

    @Test
    void whoeverHasLeftIsNotWrittenToWhileOthersAreThere() {
        Person owner = people.person("残る 社長");
        Person clerk = people.person("辞める 社員");
        Organisation company = people.organisation("社員の辞める会社", owner);
        people.join(company, clerk);
        Booking booking = Desk.done(desk.placing().place(people.viewer(clerk), desk.named(clerk, company, "hall-a")));
        try (Http leaver = people.browserOf(clerk)) {
            String leave = "/organisations/" + company.ref() + "/leave";
            assertEquals(200, leaver.post(Form.on(leaver.get(leave), leave)).statusCode());
        }
        Person reviewer = people.person("照会の 係", new SiteRole(Role.REVIEWER, desk.site.id()));
        Desk.done(desk.deciding().askBack(people.viewer(reviewer), Seen.of(booking), "机は何台要りますか。"));
        String mail = newestTo(owner);
        assertTrue(mail.contains("残る 社長") && mail.contains("机は何台要りますか。") && mail.contains("/bookings/" + booking.ref()), mail);
        assertFalse(newestTo(clerk).contains("机は何台要りますか。"), "who has left reads nothing of it any more");
    }

    private String newestTo(Person person) {
        Outbox outbox = desk.server.bean(Outbox.class);
        return outbox.newest("", 100).stream()
                .filter(line -> line.recipient().equals(person.email()))
                .findFirst()
                .flatMap(line -> outbox.open(line.ref()))
                .orElseThrow()
                .body();
    }
}
