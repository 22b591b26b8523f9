package kaikan.kill;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A space in a band of a day, as forms and programs write it.
record Slot(String space, LocalDate date, int from, int to) {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final List<String> HALLS = List.of("hall", "hall-a", "hall-b", "hall-c", "convention-a", "convention-b", "special");
    private static final List<String> ROOMS =
            List.of("small-1", "small-23", "small-2", "small-3", "training", "presentation", "mpr-1", "mpr-2", "middle-a", "middle-b");
    private static final int[] STARTS = {9, 13, 17};

    /// Any slot; now and then one of a few that everybody wants.
    static Slot any(Random random) {
        boolean hall = random.nextInt(3) == 0;
        List<String> spaces = hall ? HALLS : ROOMS;
        int days = random.nextInt(4) == 0 ? 3 : hall ? 500 : 140;
        int from = STARTS[random.nextInt(STARTS.length)];
        LocalDate date = LocalDate.now(JAPAN).plusDays(7 + random.nextInt(days));
        return new Slot(spaces.get(random.nextInt(spaces.size())), date, from, from + 4);
    }

    /// How many claims it makes: one for each part of the space.
    int claims() {
        return switch (space) {
            case "hall" -> 3;
            case "small-23" -> 2;
            default -> 1;
        };
    }

    String text() {
        return String.format(Locale.ROOT, "%s,%s,%02d:00,%02d:00", space, date, from, to);
    }

    String json() {
        return String.format(
                Locale.ROOT, "{\"space\":\"%s\",\"date\":\"%s\",\"from\":\"%02d:00\",\"to\":\"%02d:00\"}", space, date, from, to);
    }
}
