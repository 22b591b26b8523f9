package kaikan.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kaikan.admission.Passes;
import kaikan.calendar.TimeSlot;
import kaikan.device.Devices;
import kaikan.device.Enrolment;
import kaikan.facility.Site;

/// A server with a site, and a code and somebody's pass for each kiosk that is named, for tests of kiosks that are real: a process of its own
/// that says on its output what they need, a line each, and ends with its input. Asked with `through N` how far the journal of a kiosk has come, or
/// with `journal N` for its rows and when they count from, it says so, too; `end` follows. Any other line says the name of a kiosk and the key of the
/// room at whose door it stands from then on.
public final class HouseForKiosks {
    private HouseForKiosks() {}

    /// Puts a kiosk at the door of a room, as staff do.
    private static void stand(Lobby lobby, Site site, String kiosk, String room) {
        Devices devices = lobby.bean(Devices.class);
        devices.at(site.id()).stream()
                .filter(device -> device.name().equals(kiosk))
                .forEach(device -> devices.place(device.ref(), site.id(), lobby.space(site, room), lobby.person("館長")));
    }

    /// What took effect, with the time of the visit's event where it belongs to one, and then what was refused.
    private static String journal(String device) {
        return """
            SELECT CONCAT_WS(' ', 'row', j.seq, j.kind, DATE_FORMAT(j.wall, '%%Y-%%m-%%dT%%H:%%i:%%s.%%fZ'),
                   DATE_FORMAT(j.at, '%%Y-%%m-%%dT%%H:%%i:%%s.%%fZ'), DATE_FORMAT(COALESCE(e.at, j.at), '%%Y-%%m-%%dT%%H:%%i:%%s.%%fZ')) said,
                   j.seq n
              FROM device_journal j JOIN device d ON d.id = j.device_id
              LEFT JOIN admission_event e ON e.origin_ref = d.ref AND e.envelope = j.envelope
             WHERE j.device_id = %s
            UNION ALL SELECT CONCAT_WS(' ', 'refused', seq, code), seq FROM device_dead_letter WHERE device_id = %s ORDER BY n
            """.formatted(device, device);
    }

    private static String device(String[] kiosks, String number) {
        return "(SELECT id FROM device WHERE name = '" + kiosks[Integer.parseInt(number)] + "')";
    }

    /// @param kiosks what the kiosks are called
    public static void main(String[] kiosks) throws IOException {
        try (Lobby lobby = Lobby.with(Map.of())) {
            Site site = lobby.site("bigpalette");
            Instant now = lobby.bean(Clock.class).instant();
            TimeSlot use = new TimeSlot(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(3)));
            for (String kiosk : kiosks) {
                long booking = lobby.booking(lobby.person("佐藤 花子"), lobby.space(site, "training"), use);
                System.out.println("pass " + lobby.bean(Passes.class).issueFor(booking).orElseThrow().token());
                System.out.println("code " + lobby.bean(Enrolment.class).newCode(site.id(), kiosk, null));
            }
            System.out.println("address " + lobby.server().address());
            BufferedReader wishes = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = wishes.readLine(); line != null; line = wishes.readLine()) {
                String[] words = line.split(" ", 2);
                switch (words[0]) {
                    case "through" -> answer(lobby, "SELECT CONCAT('row ', applied_through) FROM device WHERE id = " + device(kiosks, words[1]));
                    case "journal" -> answer(lobby, journal(device(kiosks, words[1])));
                    default -> stand(lobby, site, words[0], words[1]);
                }
            }
        }
        System.exit(0); // no thread of the server's keeps the database alive
    }

    private static void answer(Lobby lobby, String sql) {
        lobby.lines(sql).forEach(System.out::println);
        System.out.println("end");
    }
}
