package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ModulesOnBoardTest {
    private static final Set<String> OF_BOOKING = Set.of("部屋の状況", "きょうの予定", "これから1時間", "審査を待っている申請");
    private static final Set<String> OF_ADMISSION = Set.of("館内にいる人", "きょうの入館", "館内にいる人の名前", "未着", "避難確認リスト");
    private static final String EDIT = "/staff/catalogue/sites/bigpalette/edit";

    /// Which of these words stand outside of the legend, whose words are of all phases.
    private static Set<String> shown(Set<String> words, String page) {
        String text = page.replaceAll("(?s)<ul class=\"legend.*?</ul>", "");
        return words.stream().filter(text::contains).collect(Collectors.toSet());
    }

    @Test
    void whatIsSwitchedOffLeavesTheBoardAndTheWall() throws InterruptedException {
        try (Lobby lobby = Lobby.open()) {
            Site site = lobby.site("bigpalette");
            lobby.booking(lobby.person("前田"), "APPLIED", lobby.space(site, "convention"), Lobby.today(site, 15, 17));
            try (Http desk = lobby.desk(site, Role.MANAGER)) {
                String all = desk.get("/staff/board/bigpalette").body();
                assertEquals(List.of(OF_BOOKING, OF_ADMISSION), List.of(shown(OF_BOOKING, all), shown(OF_ADMISSION, all)));
                use(desk, "ADMISSION");
                for (String view : List.of("desk", "wall")) {
                    String page = desk.get("/staff/board/bigpalette?view=" + view).body();
                    assertEquals(Set.of(), shown(OF_BOOKING, page), view);
                    assertEquals(true, page.contains("館内にいる人"), view);
                }
                use(desk, "BOOKING");
                for (String view : List.of("desk", "wall")) {
                    String page = desk.get("/staff/board/bigpalette?view=" + view).body();
                    assertEquals(Set.of(), shown(OF_ADMISSION, page), view);
                    assertEquals(true, page.contains("部屋の状況"), view);
                }
            }
        }
    }

    private static void use(Http desk, String module) throws InterruptedException {
        assertEquals(303, desk.post(Form.on(desk.get(EDIT), EDIT).with("do", "save").with("modules", module).with("reason", "試行")).statusCode());
        Thread.sleep(Boards.FRESH_MILLIS);
    }
}
