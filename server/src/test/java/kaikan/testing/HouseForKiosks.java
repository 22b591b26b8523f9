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
/// that says on its output what they need, a line each, and ends with its input, of which each line says the name of a kiosk and the key of the
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
            wishes.lines().map(line -> line.split(" ", 2)).forEach(wish -> stand(lobby, site, wish[0], wish[1]));
        }
        System.exit(0); // no thread of the server's keeps the database alive
    }
}
