package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.notice.Outbox;
import kaikan.testing.Form;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a reviewer and the reception see and do, from the queue to the applicant who has no mail.
@Tag("database")
class DecideAtTheDeskTest {
    private final House house = new House();
    private final Person reviewer = house.people.person("審査 一郎", new SiteRole(Role.REVIEWER, house.site("bigpalette").id()));
    private final Http desk = house.browserOf(reviewer);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoeverHasNoMailIsToldByTheDeskWhichTicksIt() {
        String path = entered("hall-a,2026-12-08,09:00,13:00");
        HttpResponse<String> approved = act(path, "approve", "note", "");
        String said = Http.text(approved);
        assertTrue(said.contains("メールがないため、電話 024-000-0000 で知らせてください"), said);
        assertFalse(said.contains("申込者にメールを送ります"), said);
        assertTrue(Http.text(desk.get("/staff/queue?state=telling")).contains("承認されたこと"));
        assertFalse(approved.body().contains("name=\"telling\""), "no number that counts what was told: " + approved.body());
        HttpResponse<String> letter = desk.get(path + "/letter");
        assertTrue(Http.text(letter).contains("使用承認のお知らせ") && Http.text(letter).contains("田中 八重"), Http.text(letter));
        String told = Http.text(desk.post(path + "/told", with(hidden(desk.get(path)), "way", "phone")));
        assertFalse(told.contains("で知らせてください"), told);
        assertTrue(told.contains("審査 一郎 が申込者に知らせました 電話で"), told);
        assertTrue(Http.text(desk.get("/staff/queue?state=telling")).contains("通知する予約はありません"));
    }

    @Test
    void howManyTheRoomsHoldStandsBesideHowManyAreExpected() {
        String path = entered("hall-a,2026-12-08,09:00,13:00");
        String fits = Http.text(desk.get(path));
        assertTrue(fits.contains("予定人数 40人　 部屋の定員1,800人（同じ時間に使う部屋の合計）"), fits);
        assertFalse(fits.contains("定員をこえています"), fits);
        house.server.run("UPDATE booking SET people = 2000 WHERE ref = '" + path.substring(path.lastIndexOf('/') + 1) + "'");
        assertTrue(Http.text(desk.get(path)).contains("定員をこえています"));
    }

    @Test
    void anAddressThatComesLaterIsSaidToHaveGotNothing() {
        String path = entered("hall-a,2026-12-08,09:00,13:00");
        HttpResponse<String> approved = act(path, "approve", "note", "");
        Matcher card = Pattern.compile("href=\"(/staff/people/[^\"]+/card)[^\"]*\">連絡先を直す").matcher(approved.body());
        assertTrue(card.find(), approved.body());
        desk.post(card.group(1), with(hidden(desk.get(card.group(1))), "name", "田中 八重", "kana", "", "phone", "024-000-0000",
                "email", "yae@example.org", "reason", "電話で聞いた"));
        HttpResponse<String> page = desk.get(path);
        String since = Http.text(page);
        assertTrue(since.contains("このことは、まだ知らせていません") && !since.contains("メールがないため"), since);
        assertTrue(Http.text(desk.post(path + "/told", with(hidden(page), "way", "mail"))).contains("が申込者に知らせました メールで"));
    }

    @Test
    void whatWasConfirmedIsSentOnceAPressToAnAddressThatCameLater() throws Exception {
        String path = entered("hall-a,2026-12-08,09:00,13:00");
        HttpResponse<String> approved = act(path, "approve", "note", "");
        assertFalse(approved.body().contains(path + "/send"), "nobody can be written to");
        HttpResponse<String> refused = desk.post(path + "/send", with(hidden(approved), "key", "KEY0000000000001"));
        assertEquals(409, refused.statusCode());
        assertTrue(Http.text(refused).contains("届くメールアドレスがないため、送れません"), Http.text(refused));
        house.server.run("UPDATE person SET email = 'yae@example.org' WHERE name = '田中 八重'");
        HttpResponse<String> page = desk.get(path);
        assertTrue(Http.text(page).contains("yae@example.org に送ります"), Http.text(page));
        Form form = Form.on(page, path + "/send");
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> press = () -> {
                together.await();
                return desk.post(form);
            };
            for (Future<HttpResponse<String>> pressed : threads.invokeAll(List.of(press, press))) {
                String said = Http.text(pressed.get());
                assertTrue(said.contains("yae@example.org へのメールは送信待ちです") && said.contains("審査 一郎 が内容をメールで送りました"), said);
                assertFalse(said.contains("まだ知らせていません"), "it is told with that: " + said);
            }
        }
        assertEquals(1, mailsTo("yae@example.org").size());
        house.server.run("UPDATE notice_mail SET state = 'SENT', sent_at = created_at WHERE recipient = 'yae@example.org'");
        assertTrue(Http.text(desk.get(path)).contains("yae@example.org へのメールを 2026年11月30日（月） 10:00 に送信しました"));
        String mail = mailsTo("yae@example.org").getFirst();
        assertTrue(mail.contains("確定しているご予約の内容を、窓口からお送りします") && mail.contains("/P/"), "with the pass: " + mail);
        desk.post(Form.on(desk.get(path), path + "/send"));
        desk.post(form.with("key", ""));
        assertEquals(3, mailsTo("yae@example.org").size(), "one for each press, and one for a form that has no key");
    }

    private List<String> mailsTo(String address) {
        Outbox outbox = house.server.bean(Outbox.class);
        return outbox.newest("", 100).stream()
                .filter(line -> line.recipient().equals(address))
                .flatMap(line -> outbox.open(line.ref()).stream())
                .map(mail -> mail.body())
                .toList();
    }

    @Test
    void whoeverSawOlderNewsDoesNotTickTheNewerOne() {
        String path = entered("hall-a,2026-12-08,09:00,13:00");
        act(path, "ask", "question", "車は何台ですか。");
        List<Map.Entry<String, String>> old = with(hidden(desk.get(path)), "way", "phone");
        act(path, "approve", "note", "");
        HttpResponse<String> late = desk.post(path + "/told", old);
        assertEquals(409, late.statusCode(), Http.text(late));
        assertTrue(Http.text(desk.get("/staff/queue?state=telling")).contains("承認されたこと"));
    }

    @Test
    void aDecisionThatWasTakenBackIsNoLongerPrintedAsIfItStood() {
        String path = entered("hall-a,2026-12-08,09:00,13:00");
        act(path, "approve", "note", "");
        assertTrue(Http.text(desk.get(path + "/letter")).contains("使用承認のお知らせ"));
        act(path, "recall");
        String letter = Http.text(desk.get(path + "/letter"));
        assertTrue(letter.contains("先のお知らせの取消し") && letter.contains("先の通知書は無効です"), letter);
        assertFalse(letter.contains("使用承認のお知らせ"), letter);
        assertTrue(Http.text(desk.get(path + "/letter?in=en")).contains("is void"), "in English");
        assertTrue(Http.text(desk.get(path + "/letter?in=easy")).replace(" ", "").contains("前の手紙は使えません"), "in easy Japanese");
    }

    @Test
    void whatWasGivenUpSinceIsNotToldUnlessThatIsUndone() {
        String path = entered("hall-a,2026-12-08,09:00,13:00");
        act(path, "approve", "note", "");
        String gone = Http.text(act(path, "relinquish", "how", "電話で本人から"));
        assertFalse(gone.contains("承認されたこと"), gone);
        assertTrue(Http.text(desk.get("/staff/queue?state=telling")).contains("通知する予約はありません"));
        assertTrue(Http.text(desk.get(path + "/letter")).contains("取消しのお知らせ"));
        String back = Http.text(act(path, "undo"));
        assertTrue(back.contains("予約を元に戻しました") && back.contains("承認されたこと"), back);
        assertTrue(Http.text(desk.get(path + "/letter")).contains("使用承認のお知らせ"), "which nobody has told yet");
    }

    @Test
    void aQuestionStaysUntilItIsAnsweredAlsoWhenTheDeskChangesWhatWasAskedAbout() {
        String path = entered("hall-a,2026-12-08,09:00,13:00");
        act(path, "ask", "question", "車は何台ですか。");
        HttpResponse<String> form = desk.get(path + "/change");
        assertTrue(Http.text(form).contains("車は何台ですか。"), Http.text(form));
        List<Map.Entry<String, String>> fields = with(hidden(form), "title", "講演会", "people", "40", "organiser", "婦人会");
        String evening = Http.text(desk.post(path + "/change", moved(with(fields, "reason", "部屋の都合", "do", "place"))));
        assertTrue(evening.contains("車は何台ですか。") && evening.contains("聞き取った回答"), evening);
        String letter = Http.text(desk.get(path + "/letter"));
        assertTrue(letter.contains("回答をいただいてから審査します") && letter.contains("窓口か電話でお答えください"), letter);
        List<Map.Entry<String, String>> answered = with(
                hidden(desk.get(path + "/change")), "title", "講演会（改）", "people", "40", "organiser", "婦人会", "answer", "4台だそうです。");
        String done = Http.text(desk.post(path + "/change", with(answered, "reason", "電話で", "do", "place")));
        assertTrue(done.contains("回答あり 質問 車は何台ですか。 回答 4台だそうです。"), done);
        assertFalse(done.contains("聞き取った回答"), done);
    }

    private static List<Map.Entry<String, String>> moved(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> field.getKey().equals("item") ? Map.entry("item", "hall-a,2026-12-08,17:00,21:00") : field)
                .toList();
    }

    @Test
    void whatWaitsForADecisionBelongsToTheQueueInTheNavigationToo() {
        String path = entered("hall-b,2026-12-08,09:00,13:00");
        String queue = "<a href=\"/staff/queue\" aria-current=\"true\">";
        String list = "<a href=\"/staff/bookings\" aria-current=\"true\">";
        for (String page : List.of(path, path + "/change")) {
            String waiting = desk.get(page).body();
            assertTrue(waiting.contains(queue) && !waiting.contains(list), page);
        }
        act(path, "approve", "note", "");
        String decided = desk.get(path).body();
        assertTrue(decided.contains(list) && !decided.contains(queue), decided);
    }

    @Test
    void receptionTypesWhatTheApplicantAnsweredOnTheTelephone() {
        String path = entered("hall-a,2026-12-08,09:00,13:00");
        String asked = Http.text(act(path, "ask", "question", "車は何台ですか。"));
        assertTrue(asked.contains("電話 024-000-0000 で知らせてください"), asked);
        String answered = Http.text(act(path, "answer", "answer", "4台だそうです。"));
        assertTrue(answered.contains("回答あり 質問 車は何台ですか。 回答 4台だそうです。"), answered);
        assertTrue(answered.contains("申込者の回答を 審査 一郎 が入力しました"), answered);
        assertFalse(answered.contains("で知らせてください"), answered);
        assertTrue(Http.text(desk.get("/staff/queue")).contains("回答あり"));
    }

    @Test
    void anAnswerAboutWhatHasChangedSinceIsNoLongerShown() {
        String path = entered("hall-a,2026-12-08,09:00,13:00");
        act(path, "ask", "question", "車は何台ですか。");
        act(path, "answer", "answer", "4台だそうです。");
        act(path, "approve", "note", "");
        assertTrue(Http.text(act(path, "recall")).contains("回答あり 質問 車は何台ですか。"), "a decision that was taken back is none");
        HttpResponse<String> form = desk.get(path + "/change");
        List<Map.Entry<String, String>> fields = with(hidden(form), "title", "講演会（改）", "people", "40", "organiser", "婦人会");
        String changed = Http.text(desk.post(path + "/change", with(fields, "reason", "電話で依頼", "do", "place")));
        assertTrue(changed.contains("講演会（改）") && !changed.contains("回答あり"), changed);
    }

    @Test
    void aMistakeIsTakenBackForTenMinutesAndTheTimeIsHeldAgain() {
        String path = entered("hall-a,2026-12-08,09:00,13:00");
        assertTrue(Http.text(act(path, "reject", "reason", "設備点検のため")).contains("申込者には、窓口から電話や手紙で伝えてください"));
        String back = Http.text(act(path, "recall"));
        assertTrue(back.contains("審査に戻しました") && back.contains("審査中"), back);
        act(path, "approve", "note", "");
        house.server.clock().advance(Duration.ofMinutes(11));
        HttpResponse<String> late = act(path, "recall");
        assertEquals(409, late.statusCode());
        assertTrue(Http.text(late).contains("決定を取り消せる時間が過ぎた"), Http.text(late));
    }

    @Test
    void whatWasOnlyChangedMeanwhileIsNotCalledDecided() {
        String path = entered("hall-a,2026-12-08,09:00,13:00");
        HttpResponse<String> seen = desk.get(path);
        List<Map.Entry<String, String>> fields = with(
                hidden(desk.get(path + "/change")), "title", "講演会（改）", "people", "40", "organiser", "婦人会");
        desk.post(path + "/change", with(fields, "reason", "電話で依頼", "do", "place"));
        String said = Http.text(desk.post(path + "/approve", with(hidden(seen), "note", "")));
        assertTrue(said.contains("ご覧になったあとで変わりました：審査 一郎 が変更しました"), said);
        assertFalse(said.contains("先に決まっています"), said);
    }

    @Test
    void whatIsEnteredAndSettledShowsItsNumberAndIsNotAmongWhatWaits() {
        String path = entered("mpr-1,2026-12-08,09:00,13:00");
        HttpResponse<String> done = desk.get(path + "?new=place");
        String ref = path.substring(path.lastIndexOf('/') + 1);
        String number = Http.text(done).replaceAll("(?s).*予約番号は ([0-9A-Z -]+) です。.*", "$1");
        assertEquals(ref, number.replaceAll("[^0-9A-Z]", ""));
        String crumbs = done.body().substring(done.body().indexOf("class=\"crumbs\""));
        assertFalse(crumbs.substring(0, crumbs.indexOf("<h1>")).contains("/staff/queue"), crumbs);
    }

    @Test
    void theQueueIsOrderedByTheDayOfUseAndWhatIsOverCanOnlyBeClosed() {
        entered("hall-b,2026-12-09,09:00,13:00");
        String path = entered("hall-a,2026-12-08,09:00,13:00");
        house.server.clock().set(Instant.parse("2026-12-08T01:00:00Z"));
        String queue = Http.text(desk.get("/staff/queue"));
        assertTrue(queue.contains("審査するもの（2件）"), queue);
        assertTrue(queue.indexOf("きょう使用") > 0 && queue.indexOf("きょう使用") < queue.indexOf("あす使用"), queue);
        house.server.clock().set(Instant.parse("2026-12-08T12:00:00Z"));
        HttpResponse<String> page = desk.get(path);
        assertTrue(Http.text(page).contains("期限切れとして閉じる") && !Http.text(page).contains("承認する"), Http.text(page));
        assertEquals(409, desk.post(path + "/approve", with(hidden(page), "note", "")).statusCode());
        String closed = Http.text(act(path, "expire", "expiry", "担当者の不在"));
        assertTrue(closed.contains("期限切れとして閉じました"), closed);
        assertTrue(closed.contains("次の申込み：講演会"), closed);
    }

    @Test
    void whoeverComesSecondIsToldWhatWasDecidedByWhomAndWhy() {
        String path = entered("hall-a,2026-12-08,09:00,13:00");
        HttpResponse<String> seen = desk.get(path);
        act(path, "reject", "reason", "設備点検のため");
        HttpResponse<String> late = desk.post(path + "/approve", with(hidden(seen), "note", ""));
        assertEquals(409, late.statusCode());
        String said = Http.text(late);
        assertTrue(said.contains("先に決まっています：審査 一郎 が不承認としました"), said);
        assertTrue(said.contains("設備点検のため") && said.contains("ほかにすることはありません"), said);
        assertFalse(said.contains("もう一度操作"), said);
    }

    @Test
    void anEmptyReasonIsSaidAtItsField() {
        String path = entered("hall-a,2026-12-08,09:00,13:00");
        HttpResponse<String> empty = act(path, "reject", "reason", " ");
        assertEquals(422, empty.statusCode());
        assertTrue(empty.body().contains("<a href=\"#reason\">"), Http.text(empty));
        assertTrue(empty.body().contains("id=\"reason-error\""), Http.text(empty));
        String field = empty.body().substring(empty.body().indexOf("<textarea id=\"reason\""));
        assertTrue(field.substring(0, field.indexOf('>')).contains("aria-invalid=\"true\""), field.substring(0, 200));
    }

    @Test
    void wordsThatTheTrailCannotKeepWholeAreRefusedAndStayInTheirField() {
        String path = entered("hall-a,2026-12-08,09:00,13:00");
        Map<String, String> fields = Map.of("approve", "note", "ask", "question", "reject", "reason", "withdraw", "withdrawal");
        fields.forEach((act, field) -> {
            String words = "長".repeat(1_001);
            HttpResponse<String> refused = act(path, act, field, words);
            assertEquals(422, refused.statusCode(), act);
            assertTrue(refused.body().contains("<a href=\"#" + field + "\">"), act);
            assertTrue(Http.text(refused).contains("1,000字までです") && refused.body().contains(words), act);
        });
        String question = "問".repeat(1_000);
        assertTrue(Http.text(act(path, "ask", "question", question)).contains(question));
    }

    @Test
    void whoeverHasNoMailIsToldOfAChangeThatTheDeskMade() {
        String path = entered("hall-a,2026-12-08,09:00,13:00");
        HttpResponse<String> form = desk.get(path + "/change");
        List<Map.Entry<String, String>> fields = with(hidden(form), "title", "講演会（改）", "people", "40", "organiser", "婦人会");
        HttpResponse<String> done = desk.post(path + "/change", with(fields, "reason", "部屋の都合", "do", "place"));
        assertEquals(200, done.statusCode(), Http.text(done));
        assertTrue(Http.text(desk.get("/staff/queue?state=telling")).contains("日時や内容を変更したこと"));
    }

    @Test
    void whatWasDeclaredStandsBesideTheClauseThatItChanges() {
        String path = entered("hall-a,2026-12-08,09:00,13:00", "purpose", "profit", "ticket", "２，０００");
        String page = Http.text(desk.get(path));
        assertTrue(page.contains("入場料（いちばん高いもの） 2,000円"), page);
        assertTrue(page.matches("(?s).*使う目的 .{2,40}別表.*"), page);
    }

    private HttpResponse<String> act(String path, String act, String... fields) {
        return House.act(desk, path, act, fields);
    }

    private String entered(String item, String... more) {
        return House.phoned(desk, item, more);
    }
}
