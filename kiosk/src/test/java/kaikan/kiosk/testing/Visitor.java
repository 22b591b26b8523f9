package kaikan.kiosk.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.protocol.Known;
import kaikan.protocol.Message;
import kaikan.protocol.Name;
import kaikan.protocol.SpaceUse;

/// Somebody who does everything a screen offers, as fast as it answers, and remembers what it confirmed.
public final class Visitor {
    private static final Pattern TITLE = Pattern.compile("<h1[^>]*>(.*?)</h1>");
    private static final Pattern NUMBER = Pattern.compile("class=\"number\">(\\d+)<");

    private final Random random;
    private final Collection<Confirmed> confirmed;
    private final List<String> passes = new CopyOnWriteArrayList<>();
    private final List<String> friends = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    public Visitor(Random random, FakeHouse house, Collection<Confirmed> confirmed) {
        this.random = random;
        this.confirmed = confirmed;
        for (int i = 0; i < 12; i++) {
            String name = "客" + random.nextInt(1_000);
            passes.add(i % 2 == 0 ? house.listed(name) : house.booked(name, blueRoom(house)));
            friends.add(house.booked("友" + name, blueRoom(house)));
            house.cameIn("正面玄関", 90);
        }
    }

    /// From now on friends go along, who were in the house before any kiosk stood here and have the room.
    public void meetsFriends() {
        passes.addAll(friends);
    }

    private static SpaceUse blueRoom(FakeHouse house) {
        return new SpaceUse(new Name("青の間", "Blue Room"), new Name("", ""), house.current(), null, "blue");
    }

    /// What a screen said, and the row it named for it; `exitNumber` is 0 where there is none.
    public record Confirmed(long row, String html, int exitNumber) {
        /// What it said in short: its title and the number it told.
        public String said() {
            Matcher title = TITLE.matcher(html);
            return (title.find() ? title.group(1) : "") + " " + exitNumber;
        }

        /// Whether the row says what the screen said.
        public boolean agreesWith(Message message) {
            return switch (message) {
                case Message.Entered _ -> html.contains("ようこそ") || html.contains("お入りください");
                case Message.Left _ -> html.contains("退館を記録しました");
                case Message.VisitUndone _ -> html.contains("取り消しました");
                case Message.WalkInRegistered walkIn -> walkIn.exitNumber() == exitNumber;
                case Message.ScanRefused(String code, _, _) -> html.contains("data-refusal=\"" + code + "\"") || html.contains("mark STOP");
                case Message.UseStarted _ -> html.contains("使い始めました");
                case Message.UseStopped _ -> html.contains("使い終わりました");
                case Message.UseUndone _ -> html.contains("取り消しました");
                case Message.UseExtended _ -> html.contains("使える時間をのばしました");
                case Message.FaultReported _ -> html.contains("不具合を知らせました");
                case Message.Moved moved -> html.contains(moved.way() == Known.Direction.IN ? "お入りください" : "出ました");
                case Message.Booted _, Message.ClockAnchored _, Message.HelpCalled _, Message.HelpWithdrawn _, Message.MeterRead _,
                        Message.MeterSilent _, Message.MeterBack _, Message.HealthReported _,
                        Message.ConfigTaken _, Message.ConfigRefused _, Message.BypassBegan _, Message.BypassEnded _ -> false;
            };
        }
    }

    /// Goes on in a thread of its own until the kiosk no longer answers.
    public void go(Hands hands) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    remember(step(hands));
                }
            } catch (IOException _) {
                // the kiosk was killed; what it had confirmed is remembered
            }
        });
    }

    private Hands.Seen step(Hands hands) throws IOException {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> hands.scan(pass());
            case 3 -> hands.press("LEAVE");
            case 4 -> hands.press("UNDO");
            case 5 -> register(hands);
            case 6 -> leave(hands);
            case 7, 8 -> machine(hands);
            default -> random.nextBoolean() ? hands.press("CALL") : hands.scan("garbage " + random.nextInt());
        };
    }

    private Hands.Seen machine(Hands hands) throws IOException {
        String machine = random.nextBoolean() ? "MC-1" : "SAW-4";
        remember(hands.scan(FakeHouse.label(machine)));
        if (random.nextInt(3) > 0) {
            remember(hands.press("LONGER"));
        } else if (random.nextInt(3) == 0) {
            remember(hands.press("FAULT"));
            return hands.post("fault", Map.of("kind", machine.equals("MC-1") && random.nextInt(8) == 0 ? "STRANGE" : "SUPPLIES", "about", "煙"));
        }
        return hands.scan(passes.getFirst());
    }

    private Hands.Seen register(Hands hands) throws IOException {
        remember(hands.press("WALK_IN"));
        return hands.post("register", Map.of("name", "高橋", "host", "総務", "purpose", "1", "consent", "given"));
    }

    private Hands.Seen leave(Hands hands) throws IOException {
        remember(hands.press("EXIT"));
        String number = numbers.isEmpty() ? "0000" : numbers.removeLast().toString();
        remember(hands.post("leave", Map.of("number", number)));
        return hands.press("LEAVE");
    }

    private String pass() {
        return passes.get(random.nextInt(passes.size()));
    }

    private void remember(Hands.Seen seen) {
        if (seen.row() > 0) {
            Matcher matcher = NUMBER.matcher(seen.html());
            int number = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
            if (number > 0) {
                numbers.add(number);
            }
            confirmed.add(new Confirmed(seen.row(), seen.html(), number));
        }
    }
}
