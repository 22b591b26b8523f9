package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class LoungeTest {
    @Test
    void seatsThatAreBookedLeaveTheOthersFree() {
        try (Lobby lobby = Lobby.open()) {
            Site site = lobby.site("plant");
            String staff = "kaikan_session=" + lobby.session(lobby.staff(site, Role.RECEPTION));
            lobby.booking(lobby.person("一席の人"), lobby.space(site, "lounge"), Lobby.today(site, 9, 17));
            long three = lobby.booking(lobby.person("三席の人"), lobby.space(site, "lounge"), Lobby.today(site, 10, 12));
            lobby.run("UPDATE booking_item SET amount = 3 WHERE booking_id = " + three);
            lobby.booking(lobby.person("部屋の人"), lobby.space(site, "event"), Lobby.today(site, 9, 17));
            try (Http visitor = Http.exact(lobby.server());
                    Http desk = Http.exact(lobby.server()).with("Cookie", staff)) {
                String now = Http.text(visitor.get("/sites/plant/now"));
                assertTrue(now.contains("ラウンジ 空き 予約 4／40") && now.contains("イベントスペース 予約あり"), now);
                String board = Http.text(desk.get("/staff/board/plant"));
                assertTrue(board.contains("予約 4／40"), board);
                assertFalse(board.contains("予約 1／1"), "a room is had once");
            }
        }
    }
}
