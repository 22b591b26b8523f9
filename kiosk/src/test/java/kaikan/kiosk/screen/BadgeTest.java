package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kaikan.kiosk.testing.FakeHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The badge of somebody who works in the house: it comes and goes at the door as a pass does, and opens the staff's pages.
final class BadgeTest extends InTheFoyer {
    private String badge = "";

    @BeforeEach
    void badge() {
        badge = foyer.door.fake.badge("遠藤", FakeHouse.SITE.number());
        foyer.door.withManifest();
    }

    private String drawn() {
        return foyer.drawn(Language.JA).replaceAll("<[^>]*>", "");
    }

    @Test
    void itComesInUntilNoHourAndGoesOut() {
        foyer.scan(badge);
        String in = drawn();
        assertTrue(in.contains("遠藤さま、ようこそ") && in.contains("館内には、いま1人がいます。"), in);
        assertTrue(!in.contains("まで。"), "it ends on no hour of this day");
        foyer.after(600);
        foyer.scan(badge);
        assertEquals(0, foyer.door.house.inside().size());
    }

    @Test
    void itCountsInAnotherHouseThatListsIt() {
        String far = foyer.door.fake.badge("渡部", FakeHouse.OTHER.number());
        foyer.door.withManifest();
        foyer.scan(far);
        assertTrue(drawn().contains("渡部さま、ようこそ"), drawn());
    }

    @Test
    void itOpensTheListInPlaceOfTheNumberAndIsNoEntry() {
        foyer.stage("4711").press(Button.MUSTER);
        assertTrue(foyer.drawn(Language.JA).contains("職員カードをかざしても"));
        foyer.scan(badge);
        assertEquals(new View.Muster(View.Names.SHOWN), foyer.stage.snapshot().view());
        assertEquals(0, foyer.door.house.inside().size());
        foyer.scan(badge);
        assertEquals(new View.Muster(View.Names.SHOWN), foyer.stage.snapshot().view(), "it lies there still");
        foyer.stage.press(Button.HOME);
        foyer.stage.press(Button.SELF_TEST);
        foyer.after(60);
        foyer.scan(badge);
        assertEquals(new View.SelfTest(), foyer.stage.snapshot().view());
    }

    @Test
    void whereNoNumberIsSetItShowsTheNames() {
        foyer.stage("").press(Button.MUSTER);
        assertEquals(new View.Muster(View.Names.HIDDEN), foyer.stage.snapshot().view());
        foyer.scan(badge);
        assertEquals(new View.Muster(View.Names.SHOWN), foyer.stage.snapshot().view());
    }

    @Test
    void oneThatWasTakenBackOpensNothingAndNeitherDoesAGuestsPass() {
        foyer.door.fake.cancel("遠藤");
        foyer.door.withManifest();
        for (String code : new String[] {badge, foyer.pass}) {
            foyer.stage("4711").press(Button.MUSTER);
            foyer.scan(code);
            assertTrue(!(foyer.stage.snapshot().view() instanceof View.Muster), code);
            foyer.stage.press(Button.HOME);
            foyer.after(60);
        }
    }
}
