package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.panel.Lamp;
import kaikan.kiosk.testing.Door;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.use.Bill;
import kaikan.kiosk.use.UseAnswer;
import kaikan.protocol.Known;
import kaikan.protocol.Machine;
import kaikan.protocol.Name;
import kaikan.protocol.SpaceUse;
import kaikan.protocol.Window;
import org.junit.jupiter.api.Test;

/// What a screen says after a step, and how long.
final class ResultScreensTest extends InTheFoyer {
    private static final Name NOWHERE = new Name("", "");

    @Test
    void aGroupIsNotGreetedAsAPersonIs() {
        foyer.scan(foyer.group(10));
        assertTrue(foyer.drawn(Language.JA).contains("会津第二小学校のみなさん"), foyer.drawn(Language.JA));
        assertFalse(foyer.drawn(Language.JA).contains("さま"), foyer.drawn(Language.JA));
        assertFalse(foyer.drawn(Language.EASY).contains("小学校さん"), foyer.drawn(Language.EASY));
        String one = foyer.door.fake.listed("鈴木");
        foyer.door.withManifest();
        foyer.scan(one);
        assertTrue(foyer.drawn(Language.JA).contains("鈴木<span class=\"whole\">さま"), foyer.drawn(Language.JA));
    }

    @Test
    void aPassThatIsTakenBackMeanwhileIsRefusedInThePlaceOfItsWelcomeAndItsPersonLeaves() {
        foyer.scan(foyer.pass);
        foyer.door.pass(3);
        foyer.door.fake.cancel("佐藤");
        foyer.door.withManifest();
        foyer.scan(foyer.pass);
        for (Language language : Language.values()) {
            says(language, word(language, "refusal.CANCELLED.title"), word(language, "refusal.leave"), "value=\"LEAVE\"");
        }
        foyer.stage.press(Button.LEAVE);
        assertInstanceOf(GateAnswer.Farewell.class, foyer.answer());
        assertEquals(0, foyer.door.house.inside().size());
    }

    @Test
    void theWelcomeNamesRoomsWithTheirWayAndEquipmentAsLentWithThem() {
        Window now = foyer.door.fake.current();
        SpaceUse hall = new SpaceUse(new Name("大ホール A", "Main hall, A"), new Name("右へ進みます。", "Turn right."), now);
        SpaceUse projector = new SpaceUse(new Name("プロジェクター", "Projector"), NOWHERE, now, SpaceUse.Kind.EQUIPMENT);
        SpaceUse microphone = new SpaceUse(new Name("マイク", "Microphone"), NOWHERE, now, SpaceUse.Kind.EQUIPMENT);
        String pass = foyer.door.fake.booked("鈴木", projector, hall, microphone);
        String lent = foyer.door.fake.booked("高橋", projector);
        foyer.door.withManifest();
        foyer.scan(pass);
        says(Language.JA, "<b>大ホール A</b>", "右へ進みます。", "お貸しする設備：プロジェクター、マイク");
        says(Language.EN, "<b>Main hall, A</b>", "Turn right.", "Lent with the room: Projector, Microphone");
        says(Language.EASY, "<b>大ホール A</b>", "：プロジェクター、マイク");
        for (Language language : Language.values()) {
            assertFalse(foyer.drawn(language).contains(word(language, "way.ask")), foyer.drawn(language));
        }
        assertEquals(List.of(hall.space()), foyer.door.house.inside().getFirst().places());
        foyer.scan(lent);
        says(Language.JA, "プロジェクターは、受付で");
        assertFalse(foyer.drawn(Language.JA).contains("<b>プロジェクター"), foyer.drawn(Language.JA));
        assertEquals(List.of(), foyer.door.house.inside().getLast().places());
    }

    @Test
    void whoeverVisitsAProjectorIsSentNowhere() {
        SpaceUse projector = new SpaceUse(
                new Name("プロジェクター", "Projector"), NOWHERE, foyer.door.fake.current(), SpaceUse.Kind.EQUIPMENT);
        foyer.door.fake.booked("鈴木", projector);
        foyer.door.withManifest();
        foyer.stage.press(Button.WALK_IN);
        foyer.register(new WalkIn("高橋", "", "プロジェクター", "0", WalkIn.Consent.GIVEN, "ja"));
        assertNull(assertInstanceOf(GateAnswer.Registered.class, foyer.answer()).to());
    }

    @Test
    void whoeverLeavesAMachineRunningIsToldWhichSinceWhenAndHowItStops() {
        startMachine();
        foyer.after(60);
        foyer.scan(foyer.pass);
        for (Language language : Language.values()) {
            says(language, language == Language.EN ? "Machining centre 1" : "マシニングセンタ 1号", "12:00", word(language, "farewell.stop"));
        }
        foyer.after(20);
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan(foyer.pass);
        assertEquals(0, foyer.door.house.inside().size(), "stopping it lets nobody in");
    }

    @Test
    void whoeverLeavesNothingRunningHearsNothingOfMachines() {
        foyer.scan(foyer.pass);
        foyer.after(60);
        foyer.scan(foyer.pass);
        assertFalse(foyer.drawn(Language.JA).contains(word(Language.JA, "farewell.stop")));
    }

    @Test
    void thePriceStandsAtTheLabelAndAtTheStartAndTheStartSaysThatItIsTheEntry() {
        foyer.scan(FakeHouse.label("MC-1"));
        Map<Language, String> prices = Map.of(
                Language.JA, "1時間ごとに920円", Language.EN, "920 yen for each hour", Language.EASY, "920<ruby>円");
        prices.forEach(this::says);
        foyer.scan(foyer.pass);
        prices.forEach(this::says);
        says(Language.JA, "入館の受付もしました");
        foyer.after(120);
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan(foyer.pass);
        foyer.after(120);
        startMachine();
        assertFalse(foyer.drawn(Language.JA).contains("入館の受付もしました"), "inside already");
    }

    @Test
    void whatWasTakenBackIsNamedForOneAndForMany() {
        foyer.scan(foyer.pass);
        undo(Known.Direction.IN, 1, "入館を取り消しました");
        foyer.after(60);
        foyer.scan(foyer.pass);
        foyer.after(60);
        foyer.scan(foyer.pass);
        undo(Known.Direction.OUT, 1, "まだ館内にいる人に入っています");
        foyer.scan(foyer.group(10));
        foyer.stage.together(3, foyer.stage.snapshot().version());
        undo(Known.Direction.IN, 3, "3人の入館の受付を取り消しました");
    }

    @Test
    void theUndoOfAnEntrySaysThatItIsOne() {
        foyer.scan(foyer.pass);
        foyer.after(30);
        foyer.scan(foyer.pass);
        assertInstanceOf(GateAnswer.Refused.class, foyer.answer());
        says(Language.JA, "入館を取り消す（");
    }

    @Test
    void whoeverHasNoPassKeepsTheScreenAsLongAsTheyCanTakeItBack() {
        foyer.stage.press(Button.WALK_IN);
        foyer.register(new WalkIn("高橋", "", "総務", "0", WalkIn.Consent.GIVEN, "ja"));
        int number = assertInstanceOf(GateAnswer.Registered.class, foyer.answer()).exitNumber();
        foyer.after(59);
        assertInstanceOf(GateAnswer.Registered.class, foyer.answer());
        foyer.after(1);
        assertInstanceOf(View.Idle.class, foyer.view());
        foyer.stage.press(Button.EXIT);
        foyer.stage.leave(Integer.toString(number));
        foyer.stage.press(Button.LEAVE);
        foyer.after(59);
        assertInstanceOf(GateAnswer.Farewell.class, foyer.answer());
        foyer.scan(foyer.pass);
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer(), "somebody else needs the kiosk");
        foyer.after(20);
        assertInstanceOf(View.Idle.class, foyer.view(), "whoever has a pass comes back with it");
    }

    @Test
    void aLanguageThatIsChosenOnAResultIsKeptForTheScanThatFollows() {
        foyer.scan(foyer.pass);
        foyer.stage.press(Button.UNDO);
        foyer.stage.press(Button.SPEAK_EN);
        foyer.scan("somebody's code");
        assertEquals(Language.EN, foyer.stage.snapshot().language());
        foyer.scan(foyer.pass);
        assertEquals(Language.EN, foyer.stage.snapshot().language(), "whoever was refused looks for another code");
        foyer.scan("the next one's code");
        assertEquals(Language.JA, foyer.stage.snapshot().language(), "whoever comes after a welcome begins anew");
    }

    @Test
    void aMachineThatIsUnknownOrRefusesKeepsTheLanguageForTheNextLabel() {
        foyer.stage.press(Button.SPEAK_EASY);
        foyer.scan(FakeHouse.label("NO-SUCH-1"));
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan("no pass");
        foyer.scan(foyer.pass);
        assertInstanceOf(UseAnswer.Started.class, foyer.use());
        assertEquals(Language.EASY, foyer.stage.snapshot().language());
    }

    @Test
    void theWelcomeCountsTheHouseAndSaysSo() {
        foyer.scan(foyer.pass);
        says(Language.JA, "館内には、いま1人がいます");
        says(Language.EN, "In the whole centre now: 1 person");
    }

    @Test
    void aStartIsTakenBackAtTheScreenThatSaysWhosePassItWas() {
        startMachine();
        says(Language.JA, "佐藤さま", "まちがえたので取り消す");
        says(Language.EN, "佐藤", word(Language.EN, "use.started.entered"));
        foyer.after(59);
        assertInstanceOf(UseAnswer.Started.class, foyer.use(), "the screen stays as long as it can be taken back");
        foyer.stage.press(Button.UNDO);
        assertInstanceOf(UseAnswer.Undone.class, foyer.use());
        says(Language.JA, "使い始めを取り消しました", "入館の受付も取り消しました");
        foyer.stage.press(Button.UNDO);
        assertInstanceOf(UseAnswer.Undone.class, foyer.use(), "a second tap is none");
        assertEquals(0, foyer.door.house.inside().size());
    }

    @Test
    void aRoomWithoutAWayAndAVisitorWithoutARoomAreSentToTheReception() {
        String pass = foyer.door.fake.toRoom("佐々木", "会議室 3");
        foyer.door.withManifest();
        foyer.scan(pass);
        for (Language language : Language.values()) {
            says(language, "会議室 3", word(language, "way.ask"), "value=\"CALL\"");
        }
        register("総務");
        for (Language language : Language.values()) {
            says(language, word(language, "registered.ask"));
        }
        register("会議室３");
        says(Language.JA, "会議室 3へお進みください", word(Language.JA, "way.ask"));
        register("経営者セミナー");
        says(Language.JA, "コンベンションホールへお進みください", "つきあたりです");
        register("佐藤");
        says(Language.JA, word(Language.JA, "registered.ask"));
    }

    @Test
    void whoeverIsInsideAlreadyIsToldCalmly() {
        foyer.scan(foyer.pass);
        foyer.after(30);
        foyer.scan(foyer.pass);
        says(Language.JA, "screen plain", "mark GOOD", "もう入っています");
        assertEquals(Lamp.Light.READY, foyer.door.panel.state().light());
        foyer.scan("nonsense");
        says(Language.JA, "screen no", "mark STOP");
    }

    @Test
    void everyResultHasAWayBackAndNoPhraseIsCut() {
        foyer.scan(foyer.pass);
        says(Language.JA, "value=\"HOME\"", "<span class=\"whole\">係の人を</span>呼ぶ");
        foyer.after(60);
        foyer.scan(foyer.pass);
        says(Language.JA, "value=\"HOME\"");
        foyer.stage.press(Button.UNDO);
        says(Language.JA, "<span class=\"whole\">もう一度</span>入館証");
        says(Language.EASY, "<span class=\"whole\">もう<ruby>一度", "<span class=\"whole\"><ruby>係");
        assertFalse(foyer.drawn(Language.JA).contains("なかったことに"));
        foyer.scan(foyer.pass.substring(0, 100));
        says(Language.JA, "<span class=\"whole\">同じときは</span>", "<span class=\"whole\">係の人を呼んでください。</span>");
        says(Language.EASY, "を よんでください。</span>");
    }

    @Test
    void aLongNameMakesTheTitleSmallerAndNoOther() {
        foyer.scan(foyer.pass);
        assertFalse(foyer.drawn(Language.JA).contains("class=\"long\""));
        String guest = foyer.door.fake.listed("アレクサンドラ・マリア・フォン・ホーエンツォレルン");
        foyer.door.withManifest();
        foyer.scan(guest);
        for (Language language : Language.values()) {
            says(language, "<h1 class=\"long\"");
        }
        says(Language.JA, "<span class=\"whole\">さま、ようこそ</span>");
    }

    @Test
    void aMachineThatRanForSecondsIsToldAsAPersonWouldSayIt() {
        startMachine();
        foyer.after(20);
        startMachine();
        reads(Language.JA, "12:00　1分未満（1時間分の料金）", "電気 0.1 kWh未満（模擬の計測）", "CO₂ 0.1 kg未満");
        reads(Language.EN, "12:00, less than a minute (fee for 1 h)", "Electricity: less than 0.1 kWh");
        startMachine();
        reads(Language.JA, "もう終わっています", "12:00　1分未満");
    }

    @Test
    void whoeverLeavesAtOnceStayedLessThanAMinute() {
        foyer.scan(foyer.pass);
        foyer.after(10);
        foyer.stage.press(Button.LEAVE);
        reads(Language.JA, "1分未満のご利用でした");
        reads(Language.EN, "You were here for less than a minute.");
    }

    @Test
    void whatAMeterCountedWithoutThisDeviceIsSaidToBeUnknown() {
        Machine measured = foyer.door.house.machine("MC-1").orElseThrow();
        Machine without = foyer.door.house.machine("SAW-4").orElseThrow();
        for (Language language : Language.values()) {
            UseScenes scenes = new UseScenes(Canvas.of(language, FakeHouse.TOKYO, Duration.ZERO), _ -> false, Door.NOON);
            assertTrue(stopped(scenes, measured).contains(word(language, "use.stopped.unmeasured")));
            assertFalse(stopped(scenes, without).contains(word(language, "use.stopped.unmeasured")), "it has nothing to say of electricity");
        }
    }

    private static String stopped(UseScenes scenes, Machine machine) {
        Bill bill = new Bill(machine, Door.NOON, Door.NOON.plusSeconds(600), null, Set.of(), null);
        return scenes.draw(new UseAnswer.Stopped(machine, bill, 1)).main().markup();
    }

    private void register(String host) {
        foyer.stage.press(Button.WALK_IN);
        foyer.register(new WalkIn("高橋", "", host, "0", WalkIn.Consent.GIVEN, "ja"));
    }

    private void startMachine() {
        foyer.scan(FakeHouse.label("MC-1"));
        foyer.scan(foyer.pass);
    }

    private void undo(Known.Direction direction, int people, String said) {
        foyer.stage.press(Button.UNDO);
        GateAnswer.Undone undone = assertInstanceOf(GateAnswer.Undone.class, foyer.answer());
        assertEquals(direction, undone.direction());
        assertEquals(people, undone.people());
        says(Language.JA, said);
    }

    private void says(Language language, String... texts) {
        String drawn = foyer.drawn(language);
        for (String text : texts) {
            assertTrue(drawn.contains(text), text + " in " + drawn);
        }
    }

    /// The same, whatever marks stand between the words.
    private void reads(Language language, String... texts) {
        String read = foyer.drawn(language).replaceAll("<[^>]*>", "");
        for (String text : texts) {
            assertTrue(read.contains(text), text + " in " + read);
        }
    }

    private static String word(Language language, String key) {
        return Words.in(language).html(key).markup();
    }
}
