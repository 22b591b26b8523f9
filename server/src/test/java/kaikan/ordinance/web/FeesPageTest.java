package kaikan.ordinance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import kaikan.facility.Catalogues;
import kaikan.ordinance.Entering;
import kaikan.ordinance.Ordinances;
import kaikan.testing.Browser;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeesPageTest {
    private TestServer server;
    private @Nullable Browser browser;

    @BeforeAll
    void theDemonstration() {
        server = TestServer.start(Map.of("kaikan.demo", "true"));
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    @Test
    void everyCentreWithRoomsHasItsPageAndTheOthersHaveNone() {
        try (Http visitor = Http.visitor(server)) {
            String index = visitor.get("/fees").body();
            assertTrue(index.contains("/sites/bigpalette/fees"));
            assertFalse(index.contains("kikou"), "a house without bookings shows nothing of them");
            assertEquals(404, visitor.get("/sites/kikou/fees").statusCode());
            assertEquals(404, visitor.get("/sites/nowhere/fees").statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2B12026-12-08", "-0001-01-01", "9999-12-31", "2026-02-30"})
    void aDayThatNoDatabaseKeepsIsNone(String day) {
        try (Http visitor = Http.visitor(server)) {
            assertEquals(200, visitor.get("/sites/bigpalette/fees?on=" + day).statusCode());
            assertEquals(422, visitor.get("/sites/bigpalette/fees/estimate?date=" + day).statusCode());
        }
    }

    @Test
    void whatIsSoldForNoLessThanTwoHoursSaysSoWhereItsPriceStands() {
        try (Http visitor = Http.visitor(server)) {
            String fees = Http.text(visitor.get("/sites/plant/fees"));
            assertTrue(fees.contains("（2時間から）"), fees);
            assertEquals(1, fees.split("（2時間から）", -1).length - 1, "and nothing else does: " + fees);
            String space = Http.text(visitor.get("/sites/plant/spaces/event"));
            assertTrue(space.contains("（2時間から）"), space);
        }
    }

    @Test
    void aRowStandsThereWithItsCitationAndSaysThatItIsInvented() {
        try (Http visitor = Http.visitor(server)) {
            String page = visitor.get("/sites/bigpalette/fees").body();
            assertTrue(page.contains("642,000") && page.contains("別表1（例）ホール全面 平日"));
            assertTrue(page.contains("これはデモ用の例です"));
            String easy = visitor.get("/sites/bigpalette/fees?lang=easy").body();
            assertTrue(easy.contains("<ruby>交流館<rp>（</rp><rt>こうりゅうかん</rt><rp>）</rp></ruby><ruby>条例<rp>（</rp><rt>じょうれい</rt>"), easy);
            assertTrue(easy.contains("<ruby>特別<rp>（</rp><rt>とくべつ</rt><rp>）</rp></ruby><ruby>会議室<rp>"), easy);
            assertTrue(page.contains("令和2年4月1日以後の利用に適用"));
            assertTrue(page.contains("<b>準備・撤去</b>") && page.contains("設営・準備・撤去：× 70%"), page);
        }
    }

    @Test
    void twoOwnersBehindOneDeskStandOnOnePage() {
        try (Http visitor = Http.visitor(server)) {
            String page = visitor.get("/sites/corasse/fees").body();
            assertTrue(page.contains("id=\"corasse-pref\"") && page.contains("id=\"corasse-city\""));
            assertTrue(page.contains("35,200"));
        }
    }

    @Test
    void theRulesOfAnotherDayCanBeLookedUp() {
        String next = plant().replace("version: 1", "version: 2").replace("effective: 2020-04-01", "effective: 2099-04-01");
        String changed = next.replace("yen: {day: '1,100'}", "yen: {day: '1,210'}").replace("total: '1,100'", "total: '1,210'");
        long owner = server.bean(Catalogues.class).current().owners().stream()
                .filter(each -> each.key().equals("hino-city"))
                .findFirst()
                .orElseThrow()
                .id();
        assertInstanceOf(Entering.Entered.class, server.bean(Ordinances.class).enter(owner, changed));
        try (Http visitor = Http.visitor(server)) {
            String now = visitor.get("/sites/plant/fees?on=not-a-day").body();
            assertTrue(now.contains("1,100") && now.contains("?on=2099-04-01#plant"));
            assertTrue(visitor.get("/sites/plant/fees?on=2099-04-01").body().contains("1,210"));
        }
    }

    @Test
    void anEstimateReadsLikeTheOrdinance() {
        try (Http visitor = Http.visitor(server)) {
            String page = visitor.get("/sites/bigpalette/fees/estimate?space=bigpalette/hall-third&date=2027-05-01&take=am"
                            + "&purpose=profit&ticket=1500&use=SETUP")
                    .body();
            assertTrue(page.contains("別表1（例）ホール3分の1 土日祝") && page.contains("90,000円"), page);
            assertTrue(page.contains("× 70%") && page.contains("−27,000円"));
            assertTrue(page.contains("× 1.5") && page.contains("141,750円"), "70 %, then 1.5 for profit, then 1.5 for the ticket");
        }
    }

    @Test
    void whatIsTypedIntoTheEstimateIsReadKindly() {
        try (Http visitor = Http.visitor(server)) {
            assertEquals(200, visitor.get("/sites/bigpalette/fees/estimate").statusCode());
            assertEquals(200, visitor.get("/sites/corasse/fees/estimate?space=nowhere/x&take=y&from=z&use=w&purpose=v").statusCode());
            var wrong = visitor.get("/sites/bigpalette/fees/estimate?date=tomorrow&ticket=cheap");
            assertEquals(422, wrong.statusCode());
            assertTrue(wrong.body().contains("id=\"date-error\"") && wrong.body().contains("value=\"cheap\""));
            String decimal = visitor.get("/sites/bigpalette/fees/estimate?date=2027-05-01&ticket=1,5").body();
            assertTrue(decimal.contains("id=\"ticket-error\"") && decimal.contains("value=\"1,5\""), "that comma is a decimal one");
            String wide = URLEncoder.encode("１，５００円", StandardCharsets.UTF_8);
            var grouped = visitor.get("/sites/bigpalette/fees/estimate?date=2027-05-01&ticket=" + wide);
            assertFalse(grouped.body().contains("id=\"ticket-error\""));
            String shut = visitor.get("/sites/bigpalette/fees/estimate?date=2026-12-30").body();
            assertTrue(shut.contains("12月29日〜1月3日は休館日です"), shut);
            String machine = "/sites/hits/fees/estimate?space=hits/machine&date=2027-05-10&from=540";
            String twoHours = visitor.get(machine + "&to=660&applicant=outside").body();
            assertTrue(twoHours.contains("2,640円"), twoHours);
            String tooLong = visitor.get(machine + "&to=1260").body();
            assertTrue(tooLong.contains("60分から480分まで"), tooLong);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en", "easy"})
    void everybodyCanEstimate(String language) {
        String address = "/sites/bigpalette/fees/estimate?space=bigpalette/hall-third&date=2027-05-01&take=am%2Bpm"
                + "&purpose=profit&ticket=900&use=SETUP&lang=" + language;
        try (Page page = language.equals("ja") ? browser().desktop() : browser().phone()) {
            page.navigate(address);
            Browser.axe(page);
            Browser.fits(page);
            Browser.screenshot(page, "estimate-" + language);
        }
    }

    @ParameterizedTest
    @CsvSource({"ja, bigpalette", "en, hits", "easy, corasse"})
    void everybodyCanReadIt(String language, String site) {
        String address = "/sites/" + site + "/fees?lang=" + language;
        try (Page desktop = browser().desktop();
                Page phone = browser().phone();
                Page narrow = browser().narrow()) {
            desktop.navigate(address);
            Browser.axe(desktop);
            Browser.fits(desktop);
            Browser.screenshot(desktop, "fees-" + site + "-" + language);
            phone.navigate(address);
            Browser.fits(phone);
            Browser.screenshot(phone, "fees-" + site + "-" + language + "-phone");
            narrow.navigate(address);
            Browser.fits(narrow);
        }
    }

    /// One browser for all who need it, opened for the first of them, so that the others run where there is none.
    private Browser browser() {
        Browser open = browser == null ? Browser.open(server) : browser;
        browser = open;
        return open;
    }

    private static String plant() {
        try (InputStream in = Objects.requireNonNull(FeesPageTest.class.getResourceAsStream("/demo/ordinances/plant.yml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
