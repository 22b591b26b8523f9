package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kaikan.booking.Answer;
import kaikan.booking.Applicant;
import kaikan.booking.Booking;
import kaikan.booking.BookingRequest;
import kaikan.booking.Bookings;
import kaikan.booking.Channel;
import kaikan.booking.Particulars;
import kaikan.booking.PlaceBooking;
import kaikan.booking.Publication;
import kaikan.booking.Wish;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Site;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.money.Yen;
import kaikan.platform.id.Ref;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A booking may have more than the form can show, one setup and one number for each day: what nobody touches stays as it is.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeFormTest {
    private static final Pattern TEXT = Pattern.compile("name=\"([^\"]+)\" type=\"text\" value=\"([^\"]*)\"");
    private static final Pattern CHOSEN = Pattern.compile(
            "<select id=\"[^\"]+\" name=\"([^\"]+)\"[^>]*>(?:(?!</select>).)*?value=\"([^\"]*)\" selected", Pattern.DOTALL);

    private final House house = new House();
    private final Site site = house.site("bigpalette");
    private final Person person = house.people.person("佐藤 花子");
    private final Http sato = house.browserOf(person);
    private LocalDate first = LocalDate.of(2027, 1, 12);

    @AfterAll
    void close() {
        sato.close();
        house.close();
    }

    @Test
    void anotherNameChangesNeitherTimesNorEquipmentNorFee() {
        Booking booking = booked();
        Booking renamed = changed(booking, "title", "別の名前");
        assertEquals("別の名前", renamed.particulars().title());
        assertEquals(wishes(booking), wishes(renamed));
        assertEquals(booking.total(), renamed.total());
    }

    @Test
    void whatTheBookingHoldsItselfIsNotCalledTaken() {
        String path = House.path(House.book(sato, "bigpalette", "small-3,2027-01-26,13:00,17:00"));
        String form = Http.text(sato.get(path + "/change"));
        assertTrue(form.contains("午後・夜間 13:00〜21:00　8,800円"), form);
        try (Http rival = house.somebody()) {
            House.book(rival, "bigpalette", "small-3,2027-01-26,17:00,21:00");
        }
        assertTrue(Http.text(sato.get(path + "/change")).contains("午後・夜間 13:00〜21:00　ふさがっています"), form);
    }

    @Test
    void neitherItsSetupNorItsRemovalNorTheApprovedBookingIsCalledTaken() {
        HttpResponse<String> confirm = sato.post("/book", with(
                House.form("bigpalette", "hall-a,2027-03-02,09:00,13:00"), "setup", "0", "removal", "60", "do", "review"));
        String path = House.path(sato.post("/book", with(hidden(confirm), "do", "place")));
        assertFalse(Http.text(sato.get(path + "/change")).contains("ふさがっています"), Http.text(sato.get(path + "/change")));
        try (Http reviewer = house.staff(Role.REVIEWER, "bigpalette")) {
            assertEquals(200, reviewer.post("/staff" + path + "/approve", Map.of("version", "0", "note", "")).statusCode());
        }
        HttpResponse<String> form = sato.get(path + "/change");
        assertFalse(Http.text(form).contains("ふさがっています"), Http.text(form));
        HttpResponse<String> ask = sato.post(path + "/change", with(hidden(form), "title", "合同商談会", "people", "5", "organiser", "佐藤",
                "removal", "60", "time-0", "13:00-17:00", "do", "review"));
        String application = House.path(sato.post(path + "/change", with(hidden(ask), "do", "place")));
        assertFalse(application.equals(path), application);
        String again = Http.text(sato.get(application + "/change"));
        assertTrue(again.contains("9:00〜21:00") && !again.contains("ふさがっています"), again);
    }

    @Test
    void equipmentThatIsThereAllTheTimeFollowsTheRoomsWhateverTimeOneOfThemHas() {
        LocalDate day = LocalDate.of(2027, 3, 9);
        TimeSlot all = TimeSlot.of(day, LocalTime.of(9, 0), LocalTime.of(17, 0), site.zone());
        Booking booking = placed(
                Wish.of(wish("mpr-1", day, 1).spaceId(), all),
                wish("small-3", day, 1),
                Wish.of(wish("projector", day, 1).spaceId(), all));
        String form = sato.get("/bookings/" + booking.ref() + "/change").body();
        assertFalse(form.matches("(?s).*name=\"use-projector\".{0,400}selected>(マルチ|小会議室).*"), form);
        Booking moved = changed(booking, "time-0", "13:00-21:00");
        assertTrue(wishes(moved).contains(Wish.of(wish("projector", day, 1).spaceId(),
                TimeSlot.of(day, LocalTime.of(13, 0), LocalTime.of(21, 0), site.zone()))), wishes(moved).toString());
    }

    @Test
    void anotherDayLeavesTheOthersAsTheyAre() {
        Booking booking = booked();
        LocalDate third = first.plusDays(2);
        Set<Wish> all = wishes(booking);
        Booking longer = changed(booking, "item", "mpr-1," + third + ",13:00,17:00");
        all.add(wish("mpr-1", third, 1));
        all.add(wish("projector", third, 2));
        assertEquals(all, wishes(longer));
    }

    @Test
    void anotherSetupAndAnotherNumberAreForAllDays() {
        Booking booking = booked();
        Booking turned = changed(booking, "setup", "60", "qty-projector", "3");
        Duration setup = Duration.ofMinutes(60);
        Set<Wish> all = List.of(first, first.plusDays(1)).stream()
                .flatMap(day -> List.of(wish("mpr-1", day, 1).with(setup, Duration.ZERO), wish("projector", day, 3)).stream())
                .collect(Collectors.toSet());
        assertEquals(all, wishes(turned));
    }

    @Test
    void aSetupThatTheFormDoesNotOfferIsShownAndStays() {
        Booking booking = placed(wish("special", first, 1).with(Duration.ofMinutes(45), Duration.ZERO));
        HttpResponse<String> form = sato.get("/bookings/" + booking.ref() + "/change");
        assertTrue(Http.text(form).contains("45分"), Http.text(form));
        assertEquals(wishes(booking), wishes(changed(booking, "title", "別の名前")));
    }

    @Test
    void setupOfOneOfTwoRoomsIsShownAsItsAloneAndStays() {
        Duration hour = Duration.ofHours(1);
        LocalDate day = LocalDate.of(2027, 4, 6);
        Booking booking = placed(wish("small-2", day, 1), wish("small-3", day, 1).with(hour, hour));
        String form = sato.get("/bookings/" + booking.ref() + "/change").body();
        assertTrue(form.contains("<option value=\"small-3\" selected>小会議室 3</option>"), form);
        assertEquals(wishes(booking), wishes(changed(booking, "title", "別の名前")));
        Booking turned = changed(booking, "around", "small-2");
        assertEquals(Set.of(wish("small-2", day, 1).with(hour, hour), wish("small-3", day, 1)), wishes(turned));
        Booking both = changed(turned, "around", "");
        assertEquals(Set.of(wish("small-2", day, 1).with(hour, hour), wish("small-3", day, 1).with(hour, hour)), wishes(both));
    }

    @Test
    void setupOfARoomGoesWithItAndStaysItsOwnWhenOthersAreAdded() {
        List<Map.Entry<String, String>> two = with(
                House.form("bigpalette", "small-2,2027-04-20,13:00,17:00", "small-3,2027-04-20,13:00,17:00"), "setup", "60", "around", "small-3");
        String left = sato.post("/book", with(two, "do", "remove-small-3,2027-04-20,13:00,17:00")).body();
        assertTrue(left.contains("小会議室 2") && !left.contains("value=\"60\" selected"), left);
        List<Map.Entry<String, String>> one = with(House.form("bigpalette", "small-2,2027-04-20,13:00,17:00"), "setup", "60",
                "add-space", "small-3", "add-date", "2027-04-20", "add-time", "13:00-17:00");
        String added = sato.post("/book", with(one, "do", "add")).body();
        assertTrue(added.contains("<option value=\"small-2\" selected>小会議室 2</option>"), added);
    }

    @Test
    void setupThatOneRoomCannotHaveIsSaidOfItAndTheOtherMayHaveItAlone() {
        List<Map.Entry<String, String>> form = with(
                House.form("bigpalette", "small-2,2027-04-13,13:00,17:00", "small-3,2027-04-13,09:00,13:00"), "setup", "60", "do", "review");
        HttpResponse<String> refused = sato.post("/book", form);
        String beside = refused.body().replaceAll("(?s).*<p class=\"error\" id=\"setup-error\">(.*?)</p>.*", "$1");
        assertTrue(beside.startsWith("設営・撤去をふくめると、") && beside.endsWith("8:00〜13:00。"), "short at the field: " + beside);
        String listed = refused.body().replaceAll("(?s).*<a href=\"#setup\">(.*?)</a>.*", "$1");
        assertTrue(listed.startsWith(beside + "設営・撤去の時間を短くするか、"), "whole in the list: " + listed);
        assertTrue(Http.text(refused).contains("からはみ出します：小会議室 3　2027年4月13日（火） 8:00〜13:00。"), Http.text(refused));
        assertFalse(Http.text(refused).contains("小会議室 2　2027年4月13日（火） 12:00"), Http.text(refused));
        assertTrue(Http.text(refused).contains("見積り（申し込める部屋と時間だけ）"), "the price is without it");
        HttpResponse<String> confirm = sato.post("/book", with(form, "around", "small-2"));
        assertTrue(Http.text(confirm).contains("設営の時間（使う前） 60分　 小会議室 2"), Http.text(confirm));
        String path = House.path(sato.post("/book", with(hidden(confirm), "do", "place")));
        Booking booking = house.server.bean(Bookings.class).byRef(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
        String mail = house.lastMail();
        assertTrue(mail.contains("\n設営・撤去をふくめて：小会議室 2　2027年4月13日（火） 12:00〜17:00\n"), mail);
        assertEquals(Set.of(Duration.ofMinutes(60), Duration.ZERO),
                booking.items().stream().map(item -> Wish.of(item).setup()).collect(Collectors.toSet()));
    }

    @Test
    void onlyTheRoomThatChangesIsNamedAndAWayLeadsBack() {
        String path = House.path(House.book(sato, "bigpalette", "small-2,2027-02-02,13:00,17:00", "small-3,2027-02-02,13:00,17:00"));
        HttpResponse<String> form = sato.get(path + "/change");
        assertTrue(form.body().contains("<a class=\"button quiet\" href=\"" + path + "\">変更せずに予約に戻る</a>"), form.body());
        assertTrue(form.body().contains("<li><a href=\"" + path + "\">合同商談会</a></li>"), form.body());
        HttpResponse<String> confirm = sato.post(path + "/change", with(hidden(form), "title", "合同商談会", "people", "5", "organiser", "佐藤",
                "time-1", "17:00-21:00", "do", "review"));
        String turned = Http.text(confirm).replaceAll(".*変わるところ(.*)いまの料金.*", "$1");
        assertTrue(turned.contains("いま 小会議室 3　2027年2月2日（火） 13:00〜17:00 変更後 小会議室 3　2027年2月2日（火） 17:00〜21:00"), turned);
        assertFalse(turned.contains("小会議室 2"), turned);
        String added = Http.text(sato.post(path + "/change", with(hidden(form), "title", "合同商談会", "people", "5", "organiser", "佐藤",
                "item", "small-1,2027-02-02,13:00,17:00", "do", "review")));
        assertTrue(added.contains("追加 小会議室 1　2027年2月2日（火） 13:00〜17:00") && !added.contains("いま なし"), added);
    }

    @Test
    void whoeverTakesTheSameRoomAgainReadsThatNothingChangesAndIsLedBack() {
        String path = House.path(House.book(sato, "bigpalette", "small-2,2027-02-03,13:00,17:00"));
        HttpResponse<String> form = sato.get(path + "/change");
        HttpResponse<String> confirm = sato.post(path + "/change", with(hidden(form), "title", "合同商談会", "people", "5", "organiser", "佐藤",
                "do", "review"));
        String said = Http.text(confirm);
        assertTrue(said.contains("変わるところはありません。"), said);
        assertFalse(said.contains("いまの料金") || said.contains("変更はすぐに確定します"), said);
        assertFalse(confirm.body().contains("value=\"place\""), "there is nothing to send");
        assertTrue(confirm.body().contains("href=\"" + path + "\">変更せずに予約に戻る</a>"), confirm.body());
    }

    @Test
    void whoeverChangesTheTimeReadsHowManyGuestsAreToldAndNobodyElseDoes() {
        String path = House.path(House.book(sato, "bigpalette", "small-2,2027-02-09,13:00,17:00"));
        sato.post(path + "/passes", List.of(Map.entry("name", "鈴木"), Map.entry("people", "1"), Map.entry("email", "suzuki@example.org")));
        HttpResponse<String> form = sato.get(path + "/change");
        List<Map.Entry<String, String>> said = with(hidden(form), "title", "合同商談会", "people", "5", "organiser", "佐藤");
        String moved = Http.text(sato.post(path + "/change", with(said, "time-0", "17:00-21:00", "do", "review")));
        assertTrue(moved.contains("1人に入館証をメールで送ってあります。このことをメールでお知らせします。"), moved);
        String named = Http.text(sato.post(path + "/change", with(said, "remarks", "机を並べます", "do", "review")));
        assertTrue(named.contains("机を並べます") && !named.contains("入館証をメールで"), named);
    }

    /// Two days: setup only before the first, one projector for two hours of it, two for the whole of the second.
    private Booking booked() {
        first = first.plusWeeks(1);
        TimeSlot twoHours = TimeSlot.of(first, LocalTime.of(13, 0), LocalTime.of(15, 0), site.zone());
        return placed(
                wish("mpr-1", first, 1).with(Duration.ofMinutes(30), Duration.ZERO),
                wish("mpr-1", first.plusDays(1), 1),
                Wish.of(wish("projector", first, 1).spaceId(), twoHours),
                wish("projector", first.plusDays(1), 2));
    }

    private Booking placed(Wish... wishes) {
        Viewer viewer = house.people.viewer(person);
        Particulars particulars = new Particulars("合同商談会", Publication.PRIVATE, Particulars.GENERAL, "", Yen.ZERO, "佐藤", 5, "");
        BookingRequest request = new BookingRequest(
                Applicant.privately(viewer.personId()), Channel.ONLINE, List.of(wishes), particulars, Ref.next());
        Answer<Booking> answer = house.server.bean(PlaceBooking.class).place(viewer, request);
        return assertInstanceOf(Booking.class, assertInstanceOf(Answer.Done.class, answer).value());
    }

    /// Sends the form as it is shown, but for these fields.
    private Booking changed(Booking booking, String... other) {
        String path = "/bookings/" + booking.ref() + "/change";
        HttpResponse<String> form = sato.get(path);
        List<Map.Entry<String, String>> fields = new ArrayList<>(hidden(form));
        for (Pattern pattern : List.of(TEXT, CHOSEN)) {
            pattern.matcher(form.body()).results().map(ChangeFormTest::field).forEach(fields::add);
        }
        List<Map.Entry<String, String>> changes = with(List.of(), other);
        fields.removeIf(field -> !field.getKey().equals("item") && changes.stream().anyMatch(one -> one.getKey().equals(field.getKey())));
        fields.addAll(changes);
        HttpResponse<String> confirm = sato.post(path, with(fields, "do", "review"));
        assertEquals(200, confirm.statusCode(), Http.text(confirm));
        HttpResponse<String> done = sato.post(path, with(hidden(confirm), "do", "place"));
        assertEquals(200, done.statusCode(), Http.text(done));
        return house.server.bean(Bookings.class).byRef(booking.ref()).orElseThrow();
    }

    private static Map.Entry<String, String> field(MatchResult match) {
        return Map.entry(match.group(1), match.group(2));
    }

    private Wish wish(String space, LocalDate day, int amount) {
        long id = house.catalogue().space(site, space).orElseThrow().id();
        TimeSlot use = TimeSlot.of(day, LocalTime.of(13, 0), LocalTime.of(17, 0), site.zone());
        return new Wish(id, amount, use, Duration.ZERO, Duration.ZERO);
    }

    private static Set<Wish> wishes(Booking booking) {
        return booking.items().stream().map(Wish::of).collect(Collectors.toSet());
    }
}
