package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kaikan.booking.Bookings;
import kaikan.booking.Capacity;
import kaikan.platform.web.FormErrors;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// A page about a booking says what can be done next, and what stood there before is called what it was.
class WhatComesNextTest extends DeskHelps {
    @Test
    void whoeverIsRefusedAsksForTheSameRoomsAtAnotherTimeWithOnePress() {
        String path = path(book(sato, "bigpalette", "hall-a,2026-12-22,09:00,13:00"));
        assertFalse(sato.get(path).body().contains("/book?site=bigpalette"), "it waits");
        staff(reviewer, path, "reject", "reason", "点検の日です");
        String again = "/book?site=bigpalette&item=hall-a%2C2026-12-22%2C09%3A00%2C13%3A00";
        assertTrue(sato.get(path).body().contains("href=\"" + again.replace("&", "&amp;") + "\""), sato.get(path).body());
        HttpResponse<String> form = sato.get(again);
        assertEquals(200, form.statusCode());
        assertTrue(Http.text(form).contains("展示ホール A面"), Http.text(form));
    }

    @Test
    void aBookingThatTheHouseTakesBackIsApologisedForInEveryLanguage() {
        String path = path(book(sato, "bigpalette", "small-1,2026-12-22,09:00,13:00"));
        staff(desk, path, "withdraw", "withdrawal", "水道の工事");
        assertTrue(Http.text(sato.get(path)).contains("施設の都合で取り消すことになり、申し訳ありません。"), Http.text(sato.get(path)));
        assertTrue(Http.text(sato.get(path + "?lang=en")).contains("We are sorry that we had to cancel your booking"));
        assertTrue(Http.text(sato.get(path + "?lang=easy")).contains("すみません。"));
        sato.get(path + "?lang=ja");
    }

    @Test
    void theNoteOfAnApprovalIsCalledWhatItWasOnceTheBookingIsCancelled() {
        String path = path(book(sato, "bigpalette", "hall-b,2026-12-23,09:00,13:00"));
        staff(reviewer, path, "approve", "note", "搬入口は北側です");
        assertTrue(Http.text(sato.get(path)).contains("備考 搬入口は北側です"), Http.text(sato.get(path)));
        sato.post(path + "/cancel", hidden(sato.get(path + "/cancel")));
        String after = Http.text(sato.get(path));
        assertTrue(after.contains("承認したときの備考 搬入口は北側です"), after);
    }

    @Test
    void theDeskIsToldTheNumberThatTheCallerNeedsAlsoWhenItIsBookedAtOnce() {
        HttpResponse<String> confirm = desk.post("/staff/bookings/new", with(House.form("bigpalette", "small-2,2026-12-24,09:00,13:00"),
                "channel", "phone", "name", "小野 キヨ", "phone", "024-555-0101", "reason", "電話", "do", "review"));
        String placed = Http.text(desk.post("/staff/bookings/new", with(hidden(confirm), "do", "place")));
        assertTrue(placed.matches("(?s).*予約が確定しました。 予約番号は [0-9A-Z -]+ です。 この番号を、申し込んだ方にお伝えください。.*"), placed);
    }

    @Test
    void aChangeCanBeLeftFromItsLastStepAndItsNoticeIsNotPrinted() {
        String path = path(book(sato, "bigpalette", "small-3,2026-12-24,09:00,13:00"));
        HttpResponse<String> form = sato.get(path + "/change");
        HttpResponse<String> confirm = sato.post(path + "/change", with(hidden(form), "title", "勉強会", "people", "4",
                "organiser", "佐藤", "do", "review"));
        assertTrue(confirm.body().contains("<a class=\"button quiet\" href=\"" + path + "\">変更せずに予約に戻る</a>"), confirm.body());
        HttpResponse<String> done = sato.post(path + "/change", with(hidden(confirm), "do", "place"));
        assertTrue(done.body().contains("<div class=\"notice ok no-print\" role=\"status\"><p><b>変更しました。"), done.body());
    }

    @Test
    void aChangeSaysInTheMailAndOnThePageWhatWasAndWhatIs() {
        String path = path(book(sato, "bigpalette",
                "small-1,2026-12-26,09:00,13:00", "middle-a,2026-12-27,09:00,13:00"));
        HttpResponse<String> form = sato.get(path + "/change");
        HttpResponse<String> confirm = sato.post(path + "/change", with(hidden(form), "title", "勉強会", "people", "4", "organiser", "佐藤",
                "qty-projector", "2", "do", "review"));
        HttpResponse<String> done = sato.post(path + "/change", with(hidden(confirm), "do", "place"));
        String mail = house.lastMail();
        assertTrue(mail.contains("変わったところ\n") && mail.contains("催し物の名前：合同商談会 → 勉強会"), mail);
        assertTrue(mail.contains("予定人数：5人 → 4人") && mail.contains("附属設備：追加 プロジェクター × 2　"), mail);
        assertTrue(mail.contains("部屋と日時：\n　小会議室 1　"), mail);
        assertTrue(Http.text(done).contains("予定人数：5人 → 4人"), Http.text(done));
        String english = Http.text(sato.get(path + "?lang=en"));
        assertTrue(english.contains("Expected people: 5 people → 4 people") && english.contains("Equipment: Added Projector × 2"), english);
        sato.get(path + "?lang=ja");
        HttpResponse<String> more = sato.post(path + "/change", with(hidden(sato.get(path + "/change")),
                "item", "small-3,2026-12-28,09:00,13:00", "title", "勉強会", "people", "4", "organiser", "佐藤", "qty-projector", "2", "do", "review"));
        sato.post(path + "/change", with(hidden(more), "do", "place"));
        String added = house.lastMail();
        assertTrue(added.contains("附属設備：追加 プロジェクター × 2　2026年12月28日"), added);
        assertTrue(added.contains("部屋と日時：追加 小会議室 3　2026年12月28日"), added);
    }

    @Test
    void aNumberThatIsTooLargeIsSaidInTheWordsOfItsField() {
        List<Map.Entry<String, String>> form = House.form("corasse", "room-401,2026-12-08,09:00,12:00");
        String large = Http.text(sato.post("/book", with(form, "ticket", "999,999,999", "do", "review")));
        assertTrue(large.contains("入場料（いちばん高いもの）の数字が大きすぎます。"), large);
        form.removeIf(field -> field.getKey().equals("people"));
        for (String many : List.of("1000001", "9999999999")) {
            String crowd = Http.text(sato.post("/book", with(form, "people", many, "do", "review")));
            assertTrue(crowd.contains("予定人数の数字が大きすぎます。"), crowd);
        }
    }

    @Test
    void onePassIsForNoMorePeopleThanTheBookingExpectsOrItsRoomsHold() {
        String path = path(book(sato, "bigpalette", "small-1,2026-12-25,09:00,13:00"));
        var booking = house.server.bean(Bookings.class).byRef(path.substring("/bookings/".length())).orElseThrow();
        int most = Capacity.of(house.catalogue(), booking).orElseThrow();
        assertTrue(most > booking.particulars().people());
        String why = "この予約では、1枚で入れるのは " + most + "人までです。部屋の定員";
        assertTrue(Http.text(sato.get(path + "/passes")).contains("団体のときだけ 2 以上にします。 " + why), "before anybody types");
        HttpResponse<String> wrong = sato.post(path + "/passes", Map.of("name", "", "people", Integer.toString(most + 1), "email", ""));
        assertEquals(422, wrong.statusCode());
        assertEquals(3, Http.text(wrong).split(why, -1).length - 1, "in the list, at the field and in its help: " + Http.text(wrong));
        assertTrue(Http.text(wrong).contains("人数は 1 から " + most + " までの数字で入力してください。"), Http.text(wrong));
        assertEquals(200, sato.post(path + "/passes", Map.of("name", "", "people", Integer.toString(most), "email", "")).statusCode());
    }

    @Test
    void whatIsWrongWithSeveralRowsInTheSameWordsIsListedOnce() {
        FormErrors errors = FormErrors.none().with("date-0", "休館日です。").with("date-1", "休館日です。").with("title", "名前がありません。");
        assertEquals(List.of("date-0", "title"), List.copyOf(errors.listed().keySet()));
        assertEquals("休館日です。", errors.of("date-1"), "but it stands beside each of them");
        FormErrors fields = FormErrors.none().with("from", "時刻を入力してください。").with("to", "時刻を入力してください。");
        assertEquals(List.of("from", "to"), List.copyOf(fields.listed().keySet()), "two fields are two things to correct");
    }
}
