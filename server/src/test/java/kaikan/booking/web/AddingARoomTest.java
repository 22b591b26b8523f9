package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kaikan.facility.Catalogues;
import kaikan.facility.Change;
import kaikan.facility.Parts;
import kaikan.facility.Saved;
import kaikan.facility.Space;
import kaikan.facility.SpaceEditor;
import kaikan.facility.SpaceEntry;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.testing.Demonstration;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A further room is added with the times that its own ordinance sells, without JavaScript.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddingARoomTest {
    private final TestServer server = TestServer.startAt(Instant.parse("2026-11-30T01:00:00Z"));
    private final TestPeople people = TestPeople.on(server);
    private final Http sato;

    AddingARoomTest() {
        Demonstration.load(server);
        sato = people.browserOf(people.person("佐藤 花子"));
    }

    @AfterAll
    void close() {
        sato.close();
        server.close();
    }

    @Test
    void whatIsChosenInTheRowIsNotLostOnTheWayToTheLastStep() {
        var fields = hidden(sato.get("/book?site=bigpalette&item=small-2,2027-01-14,13:00,17:00"));
        String[] event = {"title", "研修", "people", "5", "organiser", "佐藤", "add-space", "mpr-1", "add-date", "2027-01-14"};
        HttpResponse<String> times = post(fields, also(event, "do", "times"));
        HttpResponse<String> confirm = post(fields, also(event, "add-time", band(times, 0), "do", "review"));
        assertTrue(Http.text(confirm).contains("小会議室 2") && Http.text(confirm).contains("マルチパーパスルーム 1"), Http.text(confirm));
        assertTrue(confirm.body().contains("mpr-1,2027-01-14,09:00,13:00"), confirm.body());
        HttpResponse<String> lacking = post(fields, also(event, "add-time", "10:00-12:00", "do", "review"));
        assertTrue(Http.text(lacking).contains("一つ選んでください"), Http.text(lacking));
        String back = Http.text(post(hidden(confirm), "do", "back"));
        assertTrue(back.contains("マルチパーパスルーム 1"), back);
    }

    @Test
    void theRowBeginsWithTheLastDayThatIsChosenAndThatAloneAddsNothing() {
        HttpResponse<String> form = sato.get("/book?site=bigpalette&item=small-2,2027-01-18,13:00,17:00&item=small-2,2027-01-19,13:00,17:00");
        assertTrue(form.body().matches("(?s).*name=\"add-date\"[^>]*value=\"2027-01-19\".*"), form.body());
        var fields = with(hidden(form), "title", "研修", "people", "5", "organiser", "佐藤");
        HttpResponse<String> confirm = sato.post("/book", with(fields, "add-date", "2027-01-19", "do", "review"));
        assertEquals(200, confirm.statusCode(), Http.text(confirm));
        HttpResponse<String> lacking = sato.post("/book", with(fields, "add-space", "mpr-1", "add-date", "", "do", "times"));
        assertTrue(lacking.body().matches("(?s).*name=\"add-date\"[^>]*value=\"\".*") && Http.text(lacking).contains("使う日を選んでください"),
                Http.text(lacking));
    }

    @Test
    void whateverIsBegunInTheRowIsNotPassedOver() {
        HttpResponse<String> form = sato.get("/book?site=bigpalette&item=small-2,2027-01-21,13:00,17:00");
        assertTrue(form.body().contains("<option value=\"\" selected>選んでください</option>"), "nothing is chosen by itself");
        var fields = with(hidden(form), "title", "研修", "people", "5", "organiser", "佐藤", "do", "review");
        for (String[] begun : new String[][] {
            {"add-space", "mpr-1", "add-date", "", "add-date"}, {"add-space", "mpr-1", "add-date", "2027-01-22", "add-time"},
            {"add-space", "", "add-date", "2027-01-22", "add-space"}, {"add-space", "", "add-until", "2027-01-22", "add-space"}}) {
            HttpResponse<String> lacking = post(fields, begun[0], begun[1], begun[2], begun[3]);
            assertEquals(422, lacking.statusCode(), Http.text(lacking));
            assertTrue(lacking.body().contains("<a href=\"#" + begun[4] + "\">") && unfolded(lacking), begun[4] + Http.text(lacking));
            assertTrue(lacking.body().contains("value=\"研修\"") && lacking.body().contains(begun[3].isEmpty() ? begun[1] : begun[3]), begun[4]);
        }
        HttpResponse<String> added = post(hidden(form), "title", "研修", "people", "5", "organiser", "佐藤",
                "add-space", "mpr-1", "add-date", "2027-01-22", "add-time", "9:00-13:00", "do", "add");
        HttpResponse<String> on = post(hidden(added), "title", "研修", "people", "5", "organiser", "佐藤",
                "add-space", "", "add-date", "2027-01-22", "do", "review");
        assertEquals(200, on.statusCode(), "the day that stays in the row after adding is nobody's beginning: " + Http.text(on));
    }

    private static String[] also(String[] fields, String... more) {
        return Stream.concat(Stream.of(fields), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void whereTheOrdinanceSellsBandsTheyAreOfferedAndOneIsAdded() {
        var fields = hidden(sato.get("/book?site=bigpalette&item=small-2,2027-01-13,13:00,17:00"));
        HttpResponse<String> times = post(fields, "title", "研修", "add-space", "mpr-1", "add-date", "2027-01-13", "do", "times");
        assertEquals(200, times.statusCode());
        assertTrue(Http.text(times).contains("午前 9:00〜13:00") && Http.text(times).contains("午前・午後 9:00〜17:00"), Http.text(times));
        assertTrue(times.body().contains("name=\"add-time\"") && !times.body().contains("name=\"add-from\""));
        HttpResponse<String> added = post(
                fields, "title", "研修", "add-space", "mpr-1", "add-date", "2027-01-13", "add-time", band(times, 0), "do", "add");
        assertEquals(200, added.statusCode(), Http.text(added));
        assertTrue(added.body().contains("mpr-1,2027-01-13,09:00,13:00"), Http.text(added));
        assertTrue(added.body().contains("small-2,2027-01-13,13:00,17:00") && added.body().contains("研修"));
    }

    @Test
    void whatIsChosenTwiceStandsOnceWhereItIsChecked() {
        var fields = hidden(sato.get("/book?site=bigpalette&item=small-2,2027-01-15,09:00,13:00&item=small-2,2027-01-15,09:00,17:00"));
        HttpResponse<String> confirm = post(fields, "title", "研修", "people", "5", "organiser", "佐藤", "do", "review");
        assertEquals(200, confirm.statusCode(), Http.text(confirm));
        String chosen = Http.text(confirm).replaceFirst(".*サインアウト", "").replaceFirst("催し物の名前.*", "");
        assertTrue(chosen.contains("9:00〜17:00") && !chosen.contains("9:00〜13:00"), chosen);
    }

    @Test
    void whoeverAsksForTheTimesOfNoDayIsToldWhatIsMissing() {
        var fields = hidden(sato.get("/book?site=bigpalette&item=small-2,2027-01-14,13:00,17:00"));
        HttpResponse<String> page = post(fields, "title", "研修", "add-space", "mpr-1", "add-date", "", "do", "times");
        assertEquals(422, page.statusCode());
        assertTrue(page.body().contains("<a href=\"#add-date\">") && unfolded(page), Http.text(page));
        assertTrue(page.body().contains("value=\"研修\""), "what was typed is kept");
    }

    @Test
    void theFoldOpensForWhoeverAddsAndForNoOtherMistake() {
        var fields = hidden(sato.get("/book?site=bigpalette&item=small-2,2027-01-20,13:00,17:00"));
        assertTrue(unfolded(post(fields, "add-space", "mpr-1", "add-date", "2027-01-20", "do", "times")));
        assertTrue(unfolded(post(fields, "add-space", "mpr-1", "add-date", "", "do", "add")));
        HttpResponse<String> added = post(fields, "add-space", "mpr-1", "add-date", "2027-01-20", "add-time", "9:00-13:00", "do", "add");
        HttpResponse<String> wrong = post(hidden(added), "title", "", "add-space", "", "add-date", "2027-01-20", "do", "review");
        assertEquals(422, wrong.statusCode());
        assertFalse(unfolded(wrong), "nobody was adding");
        assertTrue(wrong.body().contains("name=\"add-date\" type=\"date\" value=\"2027-01-20\""), "what was typed is kept");
    }

    private static boolean unfolded(HttpResponse<String> page) {
        return page.body().matches("(?s).*<details class=\"more\" open[^>]*>\\s*<summary>部屋や日を追加する.*");
    }

    @Test
    void severalDaysAreAddedAtOnce() {
        HttpResponse<String> added = post(List.of(Map.entry("site", "bigpalette")), "add-space", "mpr-2", "add-date", "2027-01-13",
                "add-until", "2027-01-15", "add-time", "9:00-13:00", "do", "add");
        assertTrue(added.body().contains("mpr-2,2027-01-13,09:00,13:00") && added.body().contains("mpr-2,2027-01-15,09:00,13:00"));
    }

    @Test
    void aTimeThatIsNoBandIsNotAddedAndTheBandsAreShown() {
        HttpResponse<String> wrong = post(List.of(Map.entry("site", "bigpalette")), "add-space", "mpr-1", "add-date", "2027-01-13",
                "add-time", "10:00-12:00", "add-from", "10:00", "add-to", "12:00", "do", "add");
        assertEquals(422, wrong.statusCode());
        assertTrue(Http.text(wrong).contains("時間の区切りを、一つ選んでください"), Http.text(wrong));
        assertFalse(wrong.body().contains("mpr-1,2027-01-13"));
    }

    @Test
    void whereTheOrdinanceSellsFreeTimesTheyAreTyped() {
        HttpResponse<String> times = post(
                List.of(Map.entry("site", "plant")), "add-space", "project-1", "add-date", "2027-01-13", "do", "times");
        assertTrue(times.body().contains("name=\"add-from\"") && !times.body().contains("name=\"add-time\""), Http.text(times));
        HttpResponse<String> added = post(List.of(Map.entry("site", "plant")), "add-space", "project-1", "add-date", "2027-01-13",
                "add-from", "10:00", "add-to", "11:30", "do", "add");
        assertTrue(added.body().contains("project-1,2027-01-13,10:00,11:30"), Http.text(added));
    }

    @Test
    void whatIsTakenIsMarkedAndAClosedDaySaysSo() {
        var fields = hidden(sato.get("/book?site=bigpalette&item=special,2027-02-02,09:00,13:00"));
        post(fields, "title", "先の会", "people", "3", "organiser", "佐藤", "do", "place");
        var site = List.of(Map.entry("site", "bigpalette"));
        String shown = Http.text(post(site, "add-space", "special", "add-date", "2027-02-02", "do", "times"));
        assertTrue(shown.matches("(?s).*午前 9:00〜13:00\\s*ふさがっています.*"), shown);
        String closed = Http.text(post(site, "add-space", "special", "add-date", "2027-01-01", "do", "times"));
        assertTrue(closed.contains("この日は休館か"), closed);
    }

    @Test
    void whatIsWithdrawnIsNotOffered() {
        String before = sato.get("/book?site=bigpalette").body();
        assertTrue(before.contains("value=\"small-1\""));
        withdraw("small-1");
        String after = sato.get("/book?site=bigpalette").body();
        assertFalse(after.contains("value=\"small-1\""));
        assertTrue(after.contains("value=\"small-2\""));
    }

    @Test
    void aRoomWithoutAPriceIsInPreparationAndTheDeskIsToldWhy() {
        change("small-3", "glass", null);
        var site = List.of(Map.entry("site", "bigpalette"));
        String asked = Http.text(post(site, "add-space", "small-3", "add-date", "2027-02-02", "do", "times"));
        assertTrue(asked.contains("この部屋は準備中です"), asked);
        String day = Http.text(sato.get("/sites/bigpalette/days/2027-02-02"));
        assertTrue(day.contains("準備中"), day);
        long bigpalette = server.bean(Catalogues.class).current().site("bigpalette").orElseThrow().id();
        try (Http desk = people.browserOf(people.person("受付", new SiteRole(Role.RECEPTION, bigpalette)))) {
            desk.get("/book?site=bigpalette");
            var told = desk.post("/book", with(site, "add-space", "small-3", "add-date", "2027-02-02", "do", "times"));
            assertTrue(Http.text(told).contains("この部屋の区分の料金が条例にない") && !Http.text(told).contains("glass"), Http.text(told));
            assertTrue(told.body().contains("<a href=\"/staff/roles\">"), "whom to ask");
        }
        try (Http manager = people.browserOf(people.person("所長", new SiteRole(Role.MANAGER, bigpalette)))) {
            manager.get("/book?site=bigpalette");
            var told = manager.post("/book", with(site, "add-space", "small-3", "add-date", "2027-02-02", "do", "times"));
            assertTrue(told.body().contains("<a href=\"/staff/catalogue/sites/bigpalette/spaces/small-3#class\">"), "where to mend it");
        }
    }

    private void withdraw(String key) {
        change(key, null, LocalDate.of(2026, 11, 30));
    }

    private void change(String key, @Nullable String spaceClass, @Nullable LocalDate withdrawn) {
        Catalogues catalogues = server.bean(Catalogues.class);
        Space space = catalogues.current().space(catalogues.current().site("bigpalette").orElseThrow(), key).orElseThrow();
        SpaceEditor editor = server.bean(SpaceEditor.class);
        SpaceEntry old = editor.find(space.id()).orElseThrow();
        SpaceEntry changed = new SpaceEntry(old.id(), old.siteId(), old.ownerId(), old.parentId(), old.key(), old.kind(),
                spaceClass == null ? old.spaceClass() : spaceClass,
                old.nameJa(), old.nameEn(), old.wayJa(), old.wayEn(), old.noteJa(), old.noteEn(), old.area(), old.people(), old.features(),
                old.confirmation(), old.audience(), old.offeredFrom(), withdrawn, old.position(), old.demo(), old.version());
        assertInstanceOf(Saved.Done.class, editor.save(changed, Parts.of(space.units()), new Change(1, "用途変更のため")));
    }

    private HttpResponse<String> post(List<Map.Entry<String, String>> fields, String... more) {
        return sato.post("/book", with(fields, more));
    }

    private static String band(HttpResponse<String> page, int at) {
        List<String> values = Pattern.compile("name=\"add-time\" type=\"radio\" value=\"([^\"]+)\"")
                .matcher(page.body()).results().map(one -> one.group(1)).toList();
        return values.get(at);
    }
}
