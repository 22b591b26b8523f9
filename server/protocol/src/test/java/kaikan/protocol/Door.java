package kaikan.protocol;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A door of the tests: Tuesday 8 December 2026, a use from 10:00 to 12:00 in Japan, open 30 minutes before.
final class Door {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final Site HERE = new Site(6, "bigpalette", new Name("ビッグパレットふくしま", "Big Palette Fukushima"), TOKYO);
    static final Site OTHER = new Site(1, "hits", new Name("日立地区産業支援センター", "Hitachi"), TOKYO);
    static final PassId ID = new PassId("MFRGGZDFMZTWQ2LKNNWA");
    static final Window DAY = new Window(at("00:00"), at("00:00").plusSeconds(86_400));
    static final Window USE = new Window(at("10:00"), at("12:00"));
    static final Pass PASS = new Pass(1, ID, 6, new Window(at("09:30"), at("12:00")));

    private Door() {}

    static Instant at(String time) {
        return Instant.parse("2026-12-08T" + time + (time.length() == 5 ? ":00" : "") + "+09:00");
    }

    static PassEntry entry(int limit, PassEntry.Standing standing) {
        return entry(limit, standing, USE);
    }

    static PassEntry entry(int limit, PassEntry.Standing standing, Window... uses) {
        Name hall = new Name("ホール", "Hall");
        List<SpaceUse> all = Stream.of(uses).map(use -> new SpaceUse(hall, hall, use)).toList();
        return new PassEntry(ID, HolderKind.GUEST, "佐藤", "P", "B", hall, all, 30, standing, limit, null);
    }

    static Listing listed() {
        return new Listing.Listed(entry(1, PassEntry.Standing.VALID));
    }

    static Known known(Listing listing, List<Known.Stay> stays, Known.@Nullable Step last) {
        return known(listing, stays, last, null);
    }

    static Known known(Listing listing, List<Known.Stay> stays, Known.@Nullable Step last, @Nullable Opening opening) {
        return new Known(HERE, List.of(OTHER), listing, stays, last, new Known.Headcount(stays.size(), null), opening);
    }

    /// The hours of the day of the use, such as `09:00-12:00,13:00-17:00`; closed where there are none.
    static Opening opening(String hours) {
        return new Opening(DAY, hours.isEmpty() ? List.of() : Stream.of(hours.split(",", -1)).map(Door::window).toList());
    }

    /// From one time to another, which may be 24:00.
    static Window window(String times) {
        String[] ends = times.split("-", 2);
        return new Window(at(ends[0]), ends[1].equals("24:00") ? DAY.to() : at(ends[1]));
    }

    static Known outside() {
        return known(listed(), List.of(), null);
    }

    static Known insideSince(String time) {
        return known(
                listed(), List.of(new Known.Stay("V", at(time))), new Known.Step(Known.Direction.IN, "V", at(time)));
    }

    static Decision scan(Known known, String time) {
        return wish(known, Knock.Wish.INFERRED, time);
    }

    static Decision scan(Known known, Instant now) {
        return Admission.decide(new Knock(new PassCheck.Genuine(PASS), Knock.Wish.INFERRED, now), known);
    }

    static Decision wish(Known known, Knock.Wish wish, String time) {
        return Admission.decide(new Knock(new PassCheck.Genuine(PASS), wish, at(time)), known);
    }

    static String codeOf(Decision decision) {
        return switch (decision) {
            case Decision.Enter(_, Basis basis, _, _) -> "ENTER " + basis;
            case Decision.Leave(_, Known.Stay stay, _) -> "LEAVE " + stay.visit();
            case Decision.Again(_, Known.Step step, _) -> "AGAIN " + step.direction();
            case Decision.Refuse(Refusal why, _) -> why.code();
        };
    }
}
