package kaikan;

import kaikan.member.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The product, told once: how a stranger becomes a guest of the house, from the first look to the way home. Every step goes through what
/// people and kiosks have: pages and their forms, mails, the picture of a pass, the protocol of the door.
@Tag("database")
class StoryTest {
    @Test
    void aStrangerBooksAHallIsLetInIsSeenAndGoesHome() {
        try (Story story = Story.begin();
                StoryStaff administrator = story.firstAdministrator("山本 誠");
                StoryStaff reviewer = administrator.hires("鈴木 直樹", Role.REVIEWER);
                StoryGuest hanako = story.stranger();
                StoryGuest rival = story.stranger()) {
            hanako.seesThatPartAOfTheHallIsFree();
            hanako.signsUp("渡邊 花子", administrator);
            hanako.registersHerCompany("㈱はなこ食品");
            hanako.appliesForPartA("秋の味覚フェア");
            hanako.isToldToWait(administrator);
            rival.seesThatPartAIsTaken();

            story.itIs("2026-12-02T09:00");
            reviewer.approvesFromTheQueue("秋の味覚フェア", "搬入は9時からです。");
            String pass = hanako.findsHerPassInTheMailAndOnThePage(administrator);

            story.itIs("2026-12-08T08:40");
            try (StoryDoor door = administrator.opensTheMainEntrance()) {
                door.refusesAsTooEarly(pass);
                story.itIs("2026-12-08T09:00");
                door.letsIn(pass, "渡邊 花子", "正面入口を入って、まっすぐです。");
                reviewer.seesNobodyYet();
                door.tellsTheServer();

                story.itIs("2026-12-08T09:05");
                reviewer.seesOnePersonInside("A面", "秋の味覚フェア");
                reviewer.readsTheMusterList("渡邊 花子", "A面");

                story.itIs("2026-12-08T12:30");
                door.learnsWhoIsInside();
                door.letsOut(pass);
                door.tellsTheServer();
            }
            reviewer.seesThatEverybodyIsGone();
            reviewer.findsTheVisitInTheDaysList("渡邊 花子", "9:00", "12:30");
            reviewer.findsTheUseInTheRatesOf("2026-12");
        }
    }
}
