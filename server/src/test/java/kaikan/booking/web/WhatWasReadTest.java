package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.form;
import static kaikan.booking.web.House.listed;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kaikan.facility.Catalogues;
import kaikan.facility.Owner;
import kaikan.member.Role;
import kaikan.ordinance.DemoOrdinances;
import kaikan.ordinance.Entering;
import kaikan.ordinance.Ordinances;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Language;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Between the page with the button and the button the house may publish a price or ask for a review: what was read is what is booked, or
/// nothing is.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatWasReadTest {
    private final House house = new House();
    private int version = 1;
    private int price = 3_960;

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void aPriceThatRoseMeanwhileIsReadBeforeItIsBooked() {
        try (Http sato = house.somebody()) {
            HttpResponse<String> confirm = review(sato, "2027-02-09");
            String read = yen(price);
            publish();
            HttpResponse<String> late = sato.post("/book", with(hidden(confirm), "do", "place"));
            String page = Http.text(late);
            assertTrue(page.contains("まだ予約も変更もしていません") && page.contains("ご覧になった料金は" + read + "、いまは" + yen(price) + "です"), page);
            assertEquals(0, listed(sato));
            HttpResponse<String> done = sato.post("/book", with(hidden(late), "do", "place"));
            assertTrue(path(done).startsWith("/bookings/") && Http.text(done).contains(yen(price)), Http.text(done));
            assertEquals(path(done), path(sato.post("/book", with(hidden(confirm), "do", "place"))), "pressed again, it is the same booking");
            assertEquals(1, listed(sato));
        }
    }

    @Test
    void soIsAReviewThatWasNotThere() {
        try (Http sato = house.somebody()) {
            HttpResponse<String> confirm = review(sato, "2026-12-09");
            confirmed("small-1", "REVIEW");
            HttpResponse<String> late = sato.post("/book", with(hidden(confirm), "do", "place"));
            confirmed("small-1", "IMMEDIATE");
            String page = Http.text(late);
            assertTrue(page.contains("まだ予約も変更もしていません") && !page.contains("ご覧になった料金"), page);
            assertTrue(page.contains("ご覧になったときは審査がありませんでしたが、いまは審査があります。"), page);
            assertEquals(0, listed(sato));
        }
    }

    @Test
    void theDeskTellsItsCallerBeforeItIsEntered() {
        Http desk = house.staff(Role.RECEPTION, "bigpalette");
        List<Map.Entry<String, String>> caller = with(form("bigpalette", "small-1,2027-04-13,09:00,13:00"),
                "name", "遠藤 花", "phone", "024-900-1234", "channel", "PHONE", "reason", "電話での申込み", "do", "review");
        String read = yen(price);
        HttpResponse<String> confirm = desk.post("/staff/bookings/new", caller);
        publish();
        HttpResponse<String> late = desk.post("/staff/bookings/new", with(hidden(confirm), "do", "place"));
        assertTrue(Http.text(late).contains("ご覧になった料金は" + read + "、いまは" + yen(price) + "です"), Http.text(late));
        HttpResponse<String> done = desk.post("/staff/bookings/new", with(hidden(late), "do", "place"));
        assertTrue(path(done).matches("/staff/bookings/[0-9A-Z]{16}") && Http.text(done).contains(yen(price)), Http.text(done));
    }

    @Test
    void aChangeToADayWithAnotherPriceTooAndWhatNobodyUnderstandsIsReadAgain() {
        try (Http sato = house.somebody()) {
            HttpResponse<String> booked = sato.post("/book", with(hidden(review(sato, "2026-12-10")), "do", "place"));
            String change = path(booked) + "/change";
            List<Map.Entry<String, String>> moved = with(hidden(sato.get(change)), "title", "合同商談会", "people", "5", "organiser", "佐藤",
                    "date-0", "2027-03-09", "time-0", "09:00-13:00", "do", "review");
            HttpResponse<String> confirm = sato.post(change, moved);
            String read = yen(price);
            publish();
            HttpResponse<String> late = sato.post(change, with(hidden(confirm), "do", "place"));
            assertTrue(Http.text(late).contains("ご覧になった料金は" + read + "、いまは" + yen(price) + "です"), Http.text(late));
            HttpResponse<String> forged = sato.post(change, with(without(hidden(late)), "offer", "yen", "do", "place"));
            assertTrue(Http.text(forged).contains("まだ予約も変更もしていません"), Http.text(forged));
            assertFalse(Http.text(sato.get(path(booked))).contains(yen(price)), "nothing is changed yet");
            HttpResponse<String> done = sato.post(change, with(hidden(forged), "do", "place"));
            assertTrue(Http.text(done).contains(yen(price)), Http.text(done));
        }
    }

    private static List<Map.Entry<String, String>> without(List<Map.Entry<String, String>> fields) {
        return fields.stream().filter(field -> !field.getKey().equals("offer")).toList();
    }

    private static HttpResponse<String> review(Http sato, String day) {
        HttpResponse<String> confirm = sato.post("/book", with(form("bigpalette", "small-1," + day + ",09:00,13:00"), "do", "review"));
        assertEquals(200, confirm.statusCode(), Http.text(confirm));
        return confirm;
    }

    private void confirmed(String key, String how) {
        String sql = "UPDATE space SET confirmation = '" + how + "' WHERE space_key = '" + key + "'";
        house.server.bean(Catalogues.class).change(() -> house.server.run(sql));
    }

    /// The fees of uses from February 2027 rise once more.
    private void publish() {
        version++;
        price += 100;
        String text = DemoOrdinances.text("bigpalette").split("\nexamples:", 2)[0]
                .replace("version: 1", "version: " + version).replace("effective: 2020-04-01", "effective: 2027-02-01")
                .replace("am: '3,960'", "am: '" + Figures.number(price) + "'") + "\n";
        Owner owner = house.catalogue().owners().stream().filter(one -> one.key().equals("fukushima-pref")).findFirst().orElseThrow();
        assertInstanceOf(Entering.Entered.class, house.server.bean(Ordinances.class).enter(owner.id(), text));
    }

    private static String yen(int amount) {
        return Figures.yen(amount, Language.JA);
    }
}
