package kaikan.admission.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kaikan.admission.IssuedPass;
import kaikan.admission.Muster;
import kaikan.admission.Passes;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class DeskGroupTest extends AtTheDesk {
    private static final String TOGETHER = VISITS + "/together";

    private IssuedPass group(int from, int to, int people) {
        return group("見学の組", from, to, people);
    }

    private IssuedPass group(String name, int from, int to, int people) {
        long booking = lobby.booking(lobby.person("主催の者"), lobby.space(site, "training"), Lobby.today(site, from, to));
        lobby.run("UPDATE booking SET people = " + people + " WHERE id = " + booking);
        return lobby.bean(Passes.class).addGuest(booking, name, people, null).orElseThrow();
    }

    private HttpResponse<String> scan(IssuedPass pass, String wish) {
        return desk.post(VISITS + "/scan", Map.of("code", pass.token(), "wish", wish));
    }

    private long inside() {
        return lobby.bean(Muster.class).of(site, lobby.server().clock().instant()).size();
    }

    /// Sends a form and opens the page that the answer leads to.
    private String sent(Form form) {
        HttpResponse<String> answer = desk.post(form);
        assertEquals(303, answer.statusCode(), answer.body());
        return Http.text(desk.get(answer.headers().firstValue("Location").orElseThrow()));
    }

    @Test
    void aGroupIsAskedHowManyComeAndHowManyGoAndAllWhoAreInsideAreOffered() {
        IssuedPass pass = group(9, 17, 8);
        HttpResponse<String> asked = scan(pass, "");
        assertEquals(0, inside(), "nobody is in before somebody says how many");
        assertTrue(Http.text(asked).contains("見学の組（研修室）の入館証は8人までです。いま0人が館内にいます。"), Http.text(asked));
        assertTrue(sent(Form.on(asked, TOGETHER).with("people", "６")).contains("見学の組：6人の入館を 10:00 に記録しました。この入館証でいま6人"));
        assertEquals(6, inside());
        HttpResponse<String> leaving = scan(pass, "leave");
        Form form = Form.on(leaving, TOGETHER);
        assertEquals("6", form.value("people"));
        assertEquals(6, inside());
        assertTrue(sent(form.with("people", "4")).contains("4人の退館を 10:00 として記録しました。この入館証でまだ2人が館内にいます。"));
        assertEquals(2, inside());
        assertTrue(sent(Form.on(scan(pass, "leave"), TOGETHER)).contains("2人の退館を 10:00 として記録しました。この入館証でまだ0人"));
        assertEquals(0, inside());
    }

    @Test
    void aPassWithoutANameIsSpokenOfAsPeopleSpeak() {
        HttpResponse<String> asked = scan(group("", 9, 17, 3), "");
        assertTrue(Http.text(asked).contains("お名前の登録がない方（研修室）の入館証は3人までです。"), Http.text(asked));
        String done = sent(Form.on(asked, TOGETHER).with("people", "2"));
        assertTrue(done.contains("お名前の登録がない方：2人の入館を 10:00 に記録しました。") && !done.contains("方さん"), done);
    }

    @Test
    void aFormAboutAGroupThatIsSentTwiceCountsOnce() {
        IssuedPass pass = group(9, 17, 8);
        Form in = Form.on(scan(pass, ""), TOGETHER).with("people", "3");
        sent(in);
        assertTrue(sent(in).contains("3人の入館を 10:00 に記録しました。この入館証でいま3人"));
        assertEquals(3, inside());
        Form out = Form.on(scan(pass, "leave"), TOGETHER).with("people", "1");
        sent(out);
        sent(out);
        assertEquals(2, inside());
    }

    @Test
    void moreThanThePassIsForOrAreInsideAreRefusedAndWhatWasTypedStays() {
        IssuedPass pass = group(9, 17, 4);
        HttpResponse<String> refused = desk.post(Form.on(scan(pass, ""), TOGETHER).with("people", "5"));
        assertEquals(422, refused.statusCode());
        assertTrue(Http.text(refused).contains("入れるのはあと4人までです。") && refused.body().contains("value=\"5\""), refused.body());
        sent(Form.on(refused, TOGETHER).with("people", "4"));
        HttpResponse<String> more = desk.post(Form.on(scan(pass, "leave"), TOGETHER).with("people", "五"));
        assertEquals(422, more.statusCode());
        assertTrue(Http.text(more).contains("人数を1以上の数字で入力してください。") && more.body().contains("value=\"五\""), more.body());
        assertEquals(4, inside());
    }

    @Test
    void aNumberIsReadWithItsWordAndACommaOnlyBetweenThousands() {
        IssuedPass pass = group(9, 17, 1200);
        HttpResponse<String> refused = desk.post(Form.on(scan(pass, ""), TOGETHER).with("people", "1,5"));
        assertEquals(422, refused.statusCode());
        assertTrue(Http.text(refused).contains("人数を1以上の数字で入力してください。") && refused.body().contains("value=\"1,5\""), refused.body());
        String said = sent(Form.on(refused, TOGETHER).with("people", "１，１００名"));
        assertTrue(said.contains("1,100人の入館を"), said);
    }

    @Test
    void aLargeGroupIsCountedToTheLast() {
        IssuedPass pass = group(9, 17, 230);
        assertTrue(sent(Form.on(scan(pass, ""), TOGETHER).with("people", "210")).contains("この入館証でいま210人"));
        HttpResponse<String> asked = scan(pass, "");
        assertTrue(Http.text(asked).contains("いま210人が館内にいます。"), Http.text(asked));
        HttpResponse<String> refused = desk.post(Form.on(asked, TOGETHER).with("people", "21"));
        assertEquals(422, refused.statusCode());
        assertTrue(Http.text(refused).contains("入れるのはあと20人までです。"), Http.text(refused));
        assertTrue(sent(Form.on(scan(pass, "leave"), TOGETHER)).contains("210人の退館を"), "all of them are offered");
        assertEquals(0, inside());
    }

    @Test
    void anEntryIsTakenBackWithinAMinuteAndNotLater() {
        IssuedPass pass = group(9, 17, 8);
        desk.post(Form.on(scan(pass, ""), TOGETHER).with("people", "3"));
        HttpResponse<String> second = desk.post(Form.on(scan(pass, ""), TOGETHER).with("people", "2"));
        Form undo = Form.on(desk.get(second.headers().firstValue("Location").orElseThrow()), VISITS + "/undo");
        assertTrue(sent(undo).contains("取り消しました。見学の組：2人の 10:00 の入館の記録はなくなりました。この入館証でいま3人"));
        sent(undo);
        assertEquals(3, inside());
        assertEquals(1, lobby.number("SELECT COUNT(*) FROM platform_audit WHERE verb = 'admission.undo' AND site_id = " + site.id()));
        HttpResponse<String> third = desk.post(Form.on(scan(pass, ""), TOGETHER).with("people", "1"));
        Form late = Form.on(desk.get(third.headers().firstValue("Location").orElseThrow()), VISITS + "/undo");
        lobby.server().clock().advance(Duration.ofSeconds(61));
        HttpResponse<String> refused = desk.post(late);
        assertEquals(409, refused.statusCode());
        assertTrue(Http.text(refused).contains("もう取り消せません"), refused.body());
        assertEquals(4, inside());
    }

    @Test
    void whoComesTooEarlyIsNamedAndLetInWithAReasonThatTheManagerReads() {
        IssuedPass pass = group(13, 15, 1);
        HttpResponse<String> refused = scan(pass, "");
        assertEquals(409, refused.statusCode());
        assertTrue(Http.text(refused).contains("見学の組さん（研修室）：まだ早すぎます。12:30 から入館できます。"), Http.text(refused));
        HttpResponse<String> again = desk.post(Form.on(refused, TOGETHER));
        assertEquals(422, again.statusCode());
        assertTrue(Http.text(again).contains("理由を100文字以内で入力してください。"), again.body());
        assertEquals(0, inside());
        String done = sent(Form.on(again, TOGETHER).with("reason", "機材の搬入のため"));
        assertTrue(done.contains("見学の組さんの入館を 10:00 に記録しました。　理由：機材の搬入のため"), done);
        assertEquals(1, inside());
        assertEquals(1, lobby.number("SELECT COUNT(*) FROM platform_audit WHERE verb = 'admission.let-in' AND reason = '機材の搬入のため'"));
        assertTrue(Http.text(desk.get(VISITS)).contains("理由：機材の搬入のため"), "on the page of the day");
    }

    @Test
    void aLateGroupSaysHowManyTheyAre() {
        Form form = Form.on(scan(group(7, 9, 5), ""), TOGETHER).with("people", "2").with("reason", "忘れ物");
        assertTrue(sent(form).contains("2人の入館を 10:00 に記録しました。"));
        assertEquals(2, inside());
    }

    @Test
    void noReasonLetsARevokedPassOrAForgedOneIn() {
        IssuedPass pass = group(13, 15, 1);
        Form form = Form.on(scan(pass, ""), TOGETHER).with("reason", "頼まれた");
        lobby.bean(Passes.class).revoke(pass.passId(), lobby.person("主催の者"));
        HttpResponse<String> refused = desk.post(form);
        assertEquals(409, refused.statusCode());
        assertTrue(Http.text(refused).contains("この予約は取り消されたか、入館証が無効になっています。"), refused.body());
        assertFalse(scan(pass, "").body().contains(TOGETHER));
        assertFalse(desk.post(VISITS + "/scan", Map.of("code", "hello")).body().contains(TOGETHER));
        assertEquals(409, desk.post(form.with("code", "hello")).statusCode());
        assertEquals(0, inside());
    }

    @Test
    void aTimeThatSomebodyTellsIsTheTimeOfLeavingAndNoneBeforeTheEntryOrToCome() {
        sent(Form.on(scan(group(9, 17, 3), ""), TOGETHER).with("people", "1"));
        lobby.server().clock().advance(Duration.ofMinutes(50));
        Form told = Form.on(desk.get(VISITS), VISITS + "/out").with("claim", "yes").with("reason", "連れの方から聞いた");
        for (String wrong : List.of("09:40", "11:20", "きのう")) {
            HttpResponse<String> again = desk.post(told.with("at", wrong));
            assertEquals(422, again.statusCode(), wrong);
            assertTrue(Http.text(again).contains("入館の 10:00 から いまの 10:50 まで"), Http.text(again));
            assertTrue(again.body().contains("value=\"連れの方から聞いた\"") && again.body().contains("value=\"" + wrong + "\""), again.body());
        }
        assertEquals(1, inside());
        HttpResponse<String> done = desk.get(desk.post(told.with("at", "10:40")).headers().firstValue("Location").orElseThrow());
        assertTrue(Http.text(done).contains("退館を 10:40 として記録しました"), Http.text(done));
        assertEquals(0, inside());
    }

    @Test
    void whoIsCheckedOutByHandIsNamedWithTheTimeAndTheReasonAndComesBackByAButton() {
        IssuedPass pass = group(9, 17, 8);
        sent(Form.on(scan(pass, ""), TOGETHER).with("people", "3"));
        HttpResponse<String> page = desk.get(VISITS);
        assertTrue(Http.text(page).contains("理由 ※必須") && Http.text(page).contains("同じ入館証の3人を退館"), Http.text(page));
        HttpResponse<String> forgot = desk.post(Form.on(page, VISITS + "/out").with("claim", "yes").with("reason", ""));
        assertEquals(422, forgot.statusCode());
        Form all = Form.on(page, VISITS + "/out").with("reason", "鍵の返却を確認").with("all", "yes");
        HttpResponse<String> answer = desk.post(all);
        HttpResponse<String> done = desk.get(answer.headers().firstValue("Location").orElseThrow());
        assertTrue(Http.text(done).contains("3人の退館を 10:00 として記録しました。この入館証でまだ0人が館内にいます。　理由：鍵の返却を確認"), Http.text(done));
        assertTrue(Http.text(done).split("窓口 理由：鍵の返却を確認", -1).length == 2, "the three together on the page of the day");
        assertTrue(Http.text(done).contains("見学の組（3人） 団体 10:00 10:00 窓口"), Http.text(done));
        assertTrue(sent(all).contains("3人の退館を 10:00 として記録しました。"), "sent twice");
        assertEquals(0, inside());
        lobby.server().clock().advance(Duration.ofMinutes(20));
        assertTrue(sent(Form.on(done, VISITS + "/undo")).contains("取り消しました。見学の組：3人が館内に戻りました。"));
        assertEquals(3, inside());
        assertFalse(Http.text(desk.get(VISITS)).contains("鍵の返却を確認"), "what was taken back has no reason any more");
    }

    @Test
    void whoeverScannedAGroupTypesItsNumberNext() {
        IssuedPass pass = group(9, 17, 8);
        HttpResponse<String> asked = scan(pass, "");
        assertTrue(asked.body().contains("<input id=\"in-people\" autofocus "), asked.body());
        assertEquals(1, asked.body().split(" autofocus", -1).length - 1, "nothing else has the focus");
        sent(Form.on(asked, TOGETHER).with("people", "3"));
        HttpResponse<String> going = scan(pass, "leave");
        assertTrue(going.body().contains("<input id=\"out-people\" autofocus "), going.body());
        assertEquals(1, going.body().split(" autofocus", -1).length - 1, "nothing else has the focus");
        HttpResponse<String> wrong = desk.post(Form.on(going, TOGETHER).with("people", "9"));
        assertTrue(wrong.body().contains("<input id=\"out-people\" autofocus "), "a wrong number is typed over");
    }

    @Test
    void thePassThatIsScannedInPlaceOfANumberIsReadAndNotTheGroups() {
        HttpResponse<String> asked = scan(group(9, 17, 8), "");
        long booking = lobby.booking(lobby.person("次の者"), lobby.space(site, "small-1"), Lobby.today(site, 9, 17));
        IssuedPass other = lobby.bean(Passes.class).issueFor(booking).orElseThrow();
        Form form = Form.on(asked, TOGETHER).with("people", other.token());
        assertTrue(Http.text(desk.post(form)).contains("次の者さんが入館しました"));
        assertEquals(303, desk.post(form).statusCode(), "sent twice");
        assertEquals(1, inside());
    }

    @Test
    void whatIsTakenBackOfAGroupSaysHowManyOfItAreInside() {
        IssuedPass pass = group(9, 17, 8);
        sent(Form.on(scan(pass, ""), TOGETHER).with("people", "5"));
        String two = undone(desk.post(Form.on(scan(pass, "leave"), TOGETHER).with("people", "2")));
        assertTrue(two.contains("2人が館内に戻りました。この入館証でいま5人が館内にいます"), two);
        String one = undone(desk.post(Form.on(scan(pass, ""), TOGETHER).with("people", "1")));
        assertTrue(one.contains("1人の 10:00 の入館の記録はなくなりました。この入館証でいま5人が館内にいます"), one);
        String all = undone(desk.post(Form.on(desk.get(VISITS), VISITS + "/out").with("all", "yes")));
        assertTrue(all.contains("5人が館内に戻りました。この入館証でいま5人が館内にいます"), all);
        String single = undone(desk.post(Form.on(desk.get(VISITS), VISITS + "/out")));
        assertTrue(single.contains("1人が館内に戻りました。この入館証でいま5人が館内にいます"), single);
    }

    private String undone(HttpResponse<String> done) {
        return sent(Form.on(desk.get(done.headers().firstValue("Location").orElseThrow()), VISITS + "/undo"));
    }
}
