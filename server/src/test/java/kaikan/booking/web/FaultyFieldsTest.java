package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What is wrong is said at its field: marked for eye and ear, the sentence beside it, and linked from the summary.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultyFieldsTest {
    private final House house = new House();

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void everyFieldOfTheBookingFormIsMarked() {
        try (Http sato = house.somebody()) {
            HttpResponse<String> form = sato.get("/book?site=corasse&item=room-401,2026-12-08,09:00,12:00");
            HttpResponse<String> wrong = sato.post("/book", with(hidden(form), "title", "", "people", "たくさん", "ticket", "千円",
                    "organiser", "", "remarks", "あ".repeat(1_001), "do", "review"));
            assertEquals(422, wrong.statusCode(), Http.text(wrong));
            for (String field : List.of("title", "people", "ticket", "organiser", "remarks")) {
                marked(wrong, field);
            }
        }
    }

    @Test
    void anAdmissionChargeOfZeroIsFreeAndWhatIsNoChargeIsToldSo() {
        try (Http sato = house.somebody()) {
            List<Map.Entry<String, String>> form = House.form("corasse", "room-401,2026-12-08,09:00,12:00");
            for (String free : List.of("0", "０", "")) {
                String confirm = Http.text(sato.post("/book", with(form, "ticket", free, "do", "review")));
                assertTrue(confirm.contains("入場料（いちばん高いもの） 無料"), free + confirm);
            }
            HttpResponse<String> wrong = sato.post("/book", with(form, "ticket", "無料です", "do", "review"));
            marked(wrong, "ticket");
            assertTrue(Http.text(wrong).contains("入場料は、円の数字で入れてください。例：1,000。無料のときは、0 か空欄にしてください。"), Http.text(wrong));
        }
    }

    @Test
    void aNumberWithTheWordThatPeopleWriteBehindItIsANumber() {
        try (Http sato = house.somebody()) {
            List<Map.Entry<String, String>> form = House.form("corasse", "room-401,2026-12-08,09:00,12:00").stream()
                    .filter(field -> !field.getKey().equals("people"))
                    .toList();
            for (String typed : List.of("８人", "8名", "8 people")) {
                HttpResponse<String> confirm = sato.post("/book", with(form, "people", typed, "ticket", "１，０００円", "do", "review"));
                assertEquals(200, confirm.statusCode(), typed + Http.text(confirm));
                assertTrue(Http.text(confirm).contains("予定人数 8人") && Http.text(confirm).contains("1,000円"), typed + Http.text(confirm));
            }
            marked(sato.post("/book", with(form, "people", "8円", "do", "review")), "people");
        }
    }

    @Test
    void noSeatsAndNobodyAreRefusedAndStayAsTheyWereTyped() {
        try (Http sato = house.somebody()) {
            for (String act : List.of("review", "place", "quote")) {
                for (String none : List.of("0", "００")) {
                    HttpResponse<String> form = sato.get("/book?site=plant&item=lounge,2026-12-15,10:00,12:00");
                    HttpResponse<String> wrong = sato.post("/book", with(hidden(form), "title", "会議", "organiser", "会",
                            "qty-lounge", none, "people", none, "do", act));
                    assertEquals(422, wrong.statusCode(), act + Http.text(wrong));
                    marked(wrong, "qty-lounge");
                    marked(wrong, "people");
                    assertTrue(Http.text(wrong).contains("ラウンジの数は、1から40までの数字で入れてください。"), Http.text(wrong));
                    assertTrue(Http.text(wrong).contains("予定人数は、1人以上にしてください。"), Http.text(wrong));
                    assertFalse(Http.text(wrong).contains("予定人数を数字で入れてください"), Http.text(wrong));
                    for (String field : List.of("qty-lounge", "people")) {
                        assertTrue(wrong.body().contains("name=\"" + field + "\" type=\"text\" value=\"" + none + "\""), field + act);
                    }
                }
            }
            HttpResponse<String> seats = sato.post("/book", with(House.form("plant", "lounge,2026-12-15,10:00,12:00"),
                    "qty-lounge", "0", "do", "review"));
            assertFalse(Http.text(seats).contains("定員"), "nobody is too many for no seats: " + Http.text(seats));
            assertEquals(0, House.listed(sato));
            HttpResponse<String> equipment = sato.post("/book", with(
                    House.form("bigpalette", "small-1,2026-12-15,09:00,13:00"), "qty-projector", "0", "do", "review"));
            assertEquals(200, equipment.statusCode(), "no equipment is none: " + Http.text(equipment));
        }
    }

    @Test
    void whateverIsNoNumberOfSeatsIsToldHowManyThereAreAndWhatToDo() {
        try (Http sato = house.somebody()) {
            List<Map.Entry<String, String>> form = House.form("plant", "coworking,2026-12-10,09:00,21:00");
            for (String none : List.of("0", "0.5", "-1", "abc", "", " ", "9999999999")) {
                HttpResponse<String> wrong = sato.post("/book", with(form, "qty-coworking", none, "do", "review"));
                assertEquals(422, wrong.statusCode(), none + Http.text(wrong));
                onlyThere(wrong, "qty-coworking", "コワーキング席（1日）の数は、1から20までの数字で入れてください。");
                assertTrue(Http.text(wrong).contains("使わないときは、その行の「外す」を押してください。"), none + Http.text(wrong));
                String typed = "name=\"qty-coworking\" type=\"text\" value=\"" + none.strip() + "\"";
                assertTrue(wrong.body().contains(typed), "as it was typed: " + none);
            }
            sato.get("/?lang=en");
            String english = Http.text(sato.post("/book", with(form, "qty-coworking", "0.5", "do", "review")));
            assertTrue(english.contains("Coworking seat (day): give a number from 1 to 20."), english);
            assertTrue(english.contains("If you do not need it, press “Remove” in its row."), english);
            form.removeIf(field -> field.getKey().equals("people"));
            HttpResponse<String> unsaid = sato.post("/book", with(form, "people", "1", "do", "review"));
            assertEquals(200, unsaid.statusCode(), "one where the form does not ask: " + Http.text(unsaid));
        }
    }

    @Test
    void eachKindOfEquipmentOfWhichTooManyAreWantedIsMarkedAtItsOwnField() {
        try (Http sato = house.somebody()) {
            List<Map.Entry<String, String>> form = House.form("bigpalette", "small-1,2026-12-15,09:00,13:00");
            for (String act : List.of("review", "quote", "place")) {
                HttpResponse<String> more = sato.post("/book", with(form, "qty-projector", "7", "qty-microphone", "11", "do", act));
                assertEquals(422, more.statusCode(), Http.text(more));
                onlyThere(more, "qty-projector", "プロジェクターは全部で6です。");
                onlyThere(more, "qty-microphone", "ワイヤレスマイクは全部で10です。");
                assertEquals(2, more.body().split("数を減らしてください。", -1).length - 1, "in the list alone: " + Http.text(more));
            }
            HttpResponse<String> past = sato.post("/book", with(
                    House.form("bigpalette", "small-1,2026-11-02,09:00,13:00"), "qty-projector", "7", "do", "review"));
            onlyThere(past, "qty-projector", "プロジェクターは全部で6です。");
            assertTrue(past.body().contains("<a href=\"#items\">"), "the day has its own: " + Http.text(past));
            HttpResponse<String> none = sato.post("/book", with(form, "qty-projector", "二つ", "qty-microphone", "三つ", "do", "review"));
            onlyThere(none, "qty-projector", "プロジェクターの数は、0 か、それより大きい数字で入れてください。");
            onlyThere(none, "qty-microphone", "ワイヤレスマイクの数は、0 か、それより大きい数字で入れてください。");
            sato.get("/?lang=en");
            HttpResponse<String> english = sato.post("/book", with(form, "qty-projector", "two", "do", "review"));
            onlyThere(english, "qty-projector", "Projector: give the number you want in figures, 0 or more.");
            assertEquals(0, House.listed(sato));
        }
    }

    @Test
    void eachKindOfEquipmentOfWhichTooFewAreLeftIsMarkedAtItsOwnField() {
        try (Http sato = house.somebody(); Http suzuki = house.somebody()) {
            HttpResponse<String> confirm = suzuki.post("/book", with(House.form("bigpalette", "small-1,2026-12-16,09:00,13:00"),
                    "qty-projector", "5", "qty-microphone", "10", "do", "review"));
            assertEquals(200, suzuki.post("/book", with(hidden(confirm), "do", "place")).statusCode());
            HttpResponse<String> wrong = sato.post("/book", with(House.form("bigpalette", "small-2,2026-12-16,09:00,13:00"),
                    "qty-projector", "2", "qty-microphone", "1", "do", "review"));
            assertEquals(409, wrong.statusCode(), Http.text(wrong));
            onlyThere(wrong, "qty-projector", "プロジェクター は、2026年12月16日（水） 9:00〜13:00 に、あと 1 使えます。");
            onlyThere(wrong, "qty-microphone", "ワイヤレスマイク 2026年12月16日（水） 9:00〜13:00 は、いま予約できません。ほかの予約が入りました。");
            assertFalse(wrong.body().contains("items-error"), Http.text(wrong));
            HttpResponse<String> both = sato.post("/book", with(House.form("bigpalette", "small-1,2026-12-16,09:00,13:00"),
                    "qty-projector", "2", "do", "review"));
            onlyThere(both, "qty-projector", "プロジェクター は、2026年12月16日（水） 9:00〜13:00 に、あと 1 使えます。");
            assertTrue(both.body().contains("<a href=\"#items\">小会議室 1 2026年12月16日（水） 9:00〜13:00 は、いま予約できません。"), both.body());
        }
    }

    /// In the summary and beside the field, and nowhere else.
    private static void onlyThere(HttpResponse<String> page, String field, String sentence) {
        marked(page, field);
        assertTrue(page.body().contains("<a href=\"#" + field + "\">" + sentence), "linked: " + Http.text(page));
        assertEquals(3, page.body().split(sentence, -1).length, "twice: " + Http.text(page));
    }

    @Test
    void aRoomThatIsNotThereIsToldAndNothingIsBookedWithoutIt() {
        try (Http sato = house.somebody()) {
            for (String item : List.of("nosuch", "nosuch,2026-12-08,09:00,12:00", "room-401,2026-12-08,09:00")) {
                HttpResponse<String> form = sato.get("/book?site=corasse&item=" + item);
                assertEquals(422, form.statusCode(), item);
                assertTrue(Http.text(form).contains("選ばれていた部屋か日時が見つかりませんでした"), Http.text(form));
                assertFalse(Http.text(form).contains("部屋と日時を選んでください。"), Http.text(form));
            }
            HttpResponse<String> half = sato.post("/book", with(
                    House.form("corasse", "room-401,2026-12-08,09:00,12:00", "nosuch,2026-12-08,09:00,12:00"), "do", "place"));
            assertEquals(422, half.statusCode(), Http.text(half));
            assertEquals(0, House.listed(sato));
        }
    }

    @Test
    void aTimeOutsideTheOpeningHoursIsToldWithThem() {
        try (Http sato = house.somebody()) {
            HttpResponse<String> early = sato.get("/book?site=corasse&item=room-401,2026-12-08,05:00,12:00");
            assertTrue(Http.text(early).contains("2026年12月8日（火）の開館時間は 9:00〜21:00 です。この中に収まる時間を選んでください。"), Http.text(early));
            String english = Http.text(sato.get("/book?site=corasse&item=room-401,2026-12-08,05:00,12:00&lang=en"));
            assertTrue(english.contains("On Tuesday 8 December 2026 the centre is open 9:00–21:00."), english);
        }
    }

    @Test
    void setupAndRemovalThatAreNoMinutesAreMarkedAndStayAsTheyWereSent() {
        try (Http sato = house.somebody()) {
            for (String act : List.of("review", "place", "quote")) {
                HttpResponse<String> wrong = sato.post("/book", with(
                        House.form("corasse", "room-401,2026-12-08,09:00,12:00"), "setup", "-30", "removal", "721", "do", act));
                assertEquals(422, wrong.statusCode(), act + Http.text(wrong));
                marked(wrong, "setup");
                marked(wrong, "removal");
                assertTrue(wrong.body().contains("<option value=\"-30\" selected") && wrong.body().contains("<option value=\"721\" selected"), act);
            }
            assertEquals(0, House.listed(sato));
        }
    }

    @Test
    void aSetupOfSixtyOneMinutesIsRefusedAtItsFieldAndStays() {
        try (Http sato = house.somebody()) {
            HttpResponse<String> wrong = sato.post("/book", with(
                    House.form("bigpalette", "small-1,2026-12-08,13:00,17:00"), "setup", "61", "do", "place"));
            assertEquals(422, wrong.statusCode(), Http.text(wrong));
            marked(wrong, "setup");
            assertTrue(Http.text(wrong).contains("61分にはできません。30分、60分、90分のような"), Http.text(wrong));
            assertTrue(wrong.body().contains("<option value=\"61\" selected"), Http.text(wrong));
        }
    }

    @Test
    void aClassThatTheOrdinanceDoesNotKnowIsMarkedAtItsField() {
        try (Http sato = house.somebody()) {
            HttpResponse<String> wrong = sato.post("/book",
                    with(House.form("corasse", "room-401,2026-12-08,09:00,12:00"), "class", "nobody", "do", "review"));
            assertEquals(422, wrong.statusCode(), Http.text(wrong));
            marked(wrong, "class");
        }
    }

    @Test
    void aDayThatCannotBeReadIsMarkedBesideItsSpaceAndStaysAsItWasTyped() {
        try (Http sato = house.somebody()) {
            HttpResponse<String> form = sato.get("/book?site=corasse&item=room-401,2026-12-08,09:00,12:00&item=room-402,2026-12-08,09:00,12:00");
            for (String act : List.of("review", "place", "turn")) {
                HttpResponse<String> wrong = sato.post("/book", with(hidden(form),
                        "date-0", "2026-12-08", "date-1", "3月6日", "title", "合同商談会", "people", "5", "organiser", "会", "do", act));
                assertEquals(422, wrong.statusCode(), Http.text(wrong));
                marked(wrong, "date-1");
                assertTrue(wrong.body().contains("value=\"3月6日\""), act);
            }
            assertEquals(0, House.listed(sato));
        }
    }

    @Test
    void theSpacesSayWhatIsWrongWithThem() {
        try (Http sato = house.somebody()) {
            HttpResponse<String> wrong = sato.post("/book", with(House.form("bigpalette"), "do", "review"));
            assertTrue(wrong.body().contains("aria-describedby=\"items-error\"") && wrong.body().contains("<a href=\"#items\">"), wrong.body());
        }
    }

    @Test
    void theChangeFormMarksThemToo() {
        try (Http sato = house.somebody()) {
            String path = House.path(House.book(sato, "bigpalette", "small-1,2026-12-08,09:00,13:00"));
            HttpResponse<String> form = sato.get(path + "/change");
            HttpResponse<String> wrong = sato.post(path + "/change",
                    with(hidden(form), "title", "", "people", "0", "organiser", "会", "do", "review"));
            assertEquals(422, wrong.statusCode(), Http.text(wrong));
            for (String field : List.of("title", "people")) {
                marked(wrong, field);
            }
        }
    }

    @Test
    void theDesksFormMarksWhoItIsForAndAnAddressThatIsNone() {
        try (Http desk = house.staff(Role.RECEPTION, "bigpalette")) {
            HttpResponse<String> wrong = desk.post("/staff/bookings/new", with(House.form("bigpalette", "small-2,2026-12-08,09:00,13:00"),
                    "name", "", "kana", "か".repeat(101), "phone", "024-000-0000", "email", "hanako＠example", "do", "review"));
            assertEquals(422, wrong.statusCode(), Http.text(wrong));
            for (String field : List.of("name", "kana", "email", "reason")) {
                marked(wrong, field);
            }
        }
    }

    @Test
    void anEmptyAnswerIsMarkedWhereItBelongs() {
        try (Http sato = house.somebody(); Http reviewer = house.staff(Role.REVIEWER, "bigpalette")) {
            String path = House.path(House.book(sato, "bigpalette", "hall-a,2027-01-12,09:00,13:00"));
            reviewer.post("/staff" + path + "/ask", with(hidden(reviewer.get("/staff" + path)), "question", "音は出ますか。"));
            HttpResponse<String> wrong = sato.post(path + "/answer", with(hidden(sato.get(path)), "answer", ""));
            assertEquals(422, wrong.statusCode(), Http.text(wrong));
            marked(wrong, "answer");
            assertTrue(Http.text(wrong).contains("回答が書かれていません。"), Http.text(wrong));
        }
    }

    private static void marked(HttpResponse<String> page, String field) {
        String body = page.body();
        assertTrue(body.contains("<a href=\"#" + field + "\">"), "in the summary: " + field);
        assertTrue(body.contains("id=\"" + field + "-error\""), "beside it: " + field);
        String tag = body.replaceAll("(?s).*(<(?:input|select|textarea) id=\"" + field + "\"[^>]*>).*", "$1");
        assertTrue(tag.contains("aria-invalid=\"true\"") && tag.contains(field + "-error"), tag.length() > 500 ? "no field " + field : tag);
    }
}
