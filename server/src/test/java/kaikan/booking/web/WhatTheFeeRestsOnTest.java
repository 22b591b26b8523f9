package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.form;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// The class of the applicant and the price of admission decide the fee, so they stand wherever it is confirmed or compared.
class WhatTheFeeRestsOnTest extends SomebodyBooks {
    private final Http reviewer = house.staff(Role.REVIEWER, "hits");

    @Test
    void theLastStepNamesTheClassAndTheTicketToBothSides() {
        List<Map.Entry<String, String>> fields = with(
                form("hits", "training,2026-12-08,09:00,12:00"), "class", "outside", "ticket", "1,000", "do", "review");
        String own = Http.text(sato.post("/book", fields));
        assertTrue(own.contains("申込みの区分 市外の方 入場料（いちばん高いもの） 1,000円"), own);
        String desk = Http.text(reviewer.post(
                "/staff/bookings/new", with(fields, "name", "田中 八重", "phone", "024-000-0000", "reason", "電話", "channel", "phone")));
        assertTrue(desk.contains("申込みの区分 市外の方 入場料（いちばん高いもの） 1,000円"), desk);
    }

    @Test
    void whereEverybodyIsOfOneClassNoneIsNamed() {
        String own = Http.text(sato.post("/book", with(form("bigpalette", "small-1,2026-12-08,09:00,13:00"), "do", "review")));
        assertFalse(own.contains("申込みの区分"), own);
        assertTrue(own.contains("入場料（いちばん高いもの） 無料"), own);
    }

    @Test
    void aChangeStandsBesideWhatItWasAndTheTrailNamesTheClass() {
        String path = path(booked("training,2026-12-09,09:00,12:00"));
        String page = Http.text(sato.get(path));
        assertTrue(page.contains("申込みの区分 市外の方"), page);
        HttpResponse<String> confirm = changed(path, "training,2026-12-09,13:00,17:00", "general");
        String said = Http.text(confirm);
        assertTrue(said.contains("12月9日（水） 9:00〜12:00") && said.contains("12月9日（水） 13:00〜17:00"), said);
        assertTrue(said.contains("申込みの区分 いま 市外の方 変更後 一般"), said);
        assertTrue(said.contains("入場料（いちばん高いもの） いま 1,000円 変更後 無料"), said);
        assertTrue(said.contains("差額 +330円"), said);
        assertFalse(said.contains("主催者 いま"), "what stays is not among what changes: " + said);
        String after = Http.text(reviewer.post("/staff" + path + "/change", with(hidden(confirm), "do", "place")));
        assertTrue(after.contains("申込みの区分：市外の方 → 一般") && after.contains("1,000円 → 無料"), after);
    }

    @Test
    void whatWasDecidedIsNotCalledUndecided() {
        try (Http decider = house.staff(Role.REVIEWER, "corasse")) {
            String path = path(sato.post("/book", with(hidden(sato.post("/book", with(
                    form("corasse", "room-402,2026-12-15,09:00,12:00"), "class", "sme", "do", "review"))), "do", "place")));
            decider.post("/staff" + path + "/approve", with(hidden(decider.get("/staff" + path)), "note", ""));
            for (String page : List.of(Http.text(sato.get(path)), Http.text(decider.get("/staff" + path)), house.lastMail())) {
                assertFalse(page.contains("審査で決まります"), page);
            }
            assertTrue(Http.text(sato.get(path)).contains("申込みの区分 中小企業者と支援機関など 入場料"), Http.text(sato.get(path)));
        }
    }

    @Test
    void aFeeThatFallsHasItsSign() {
        String path = path(booked("training,2026-12-10,09:00,12:00"));
        String said = Http.text(changed(path, "training,2026-12-10,09:00,12:00", "general"));
        assertTrue(said.contains("差額 −"), said);
        assertFalse(said.contains("部屋と日時 いま"), said);
    }

    private HttpResponse<String> changed(String path, String item, String group) {
        List<Map.Entry<String, String>> fields = with(hidden(reviewer.get("/staff" + path + "/change")), "title", "合同商談会", "people", "5",
                "organiser", "佐藤", "class", group, "ticket", group.equals("general") ? "" : "1000", "reason", "電話で依頼", "do", "review");
        fields.removeIf(field -> field.getKey().equals("item"));
        HttpResponse<String> confirm = reviewer.post("/staff" + path + "/change", with(fields, "item", item));
        assertEquals(200, confirm.statusCode(), Http.text(confirm));
        return confirm;
    }

    private HttpResponse<String> booked(String item) {
        HttpResponse<String> confirm = sato.post("/book", with(form("hits", item), "class", "outside", "ticket", "1000", "do", "review"));
        HttpResponse<String> done = sato.post("/book", with(hidden(confirm), "do", "place"));
        assertEquals(200, done.statusCode(), Http.text(done));
        return done;
    }
}
