package kaikan.testing;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kaikan.admission.Passes;
import kaikan.calendar.TimeSlot;
import kaikan.device.Enrolment;
import kaikan.facility.Site;

/// A server with a site, and a code and somebody's pass for each kiosk that is named, for tests of kiosks that are real: a process of its own
/// that says on its output what they need, a line each, and ends with its input.
public final class HouseForKiosks {
    private HouseForKiosks() {}

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
            System.in.readAllBytes();
        }
        System.exit(0); // no thread of the server's keeps the database alive
    }
}
