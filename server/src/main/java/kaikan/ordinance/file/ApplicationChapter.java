package kaikan.ordinance.file;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.calendar.MonthRule;
import kaikan.ordinance.ApplicationChannel;
import kaikan.ordinance.ApplicationRules;
import kaikan.ordinance.DayLimit;
import kaikan.ordinance.Deadline;
import kaikan.ordinance.Opening;
import kaikan.ordinance.Scope;
import kaikan.ordinance.SpaceClass;
import kaikan.ordinance.Vocabulary;

/// The chapter `applications`.
final class ApplicationChapter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final List<String> CHANNELS =
            Stream.of(ApplicationChannel.values()).map(channel -> channel.name().toLowerCase(Locale.ROOT)).toList();

    private final Node file;
    private final Vocabulary words;
    private final List<String> spaces;

    ApplicationChapter(Node file, Vocabulary words, List<SpaceClass> spaces) {
        this.file = file;
        this.words = words;
        this.spaces = spaces.stream().map(SpaceClass::key).toList();
    }

    ApplicationRules read() {
        return file.find("applications")
                .map(node -> node.only("opening", "until", "days-in-a-row"))
                .map(node -> new ApplicationRules(
                        node.itemsOf("opening").stream().map(this::opening).toList(),
                        node.itemsOf("until").stream().map(this::deadline).toList(),
                        node.itemsOf("days-in-a-row").stream().map(this::limit).toList()))
                .orElseGet(() -> new ApplicationRules(List.of(), List.of(), List.of()));
    }

    private Opening opening(Node node) {
        node.only("spaces", "applicants", "channels", "together", "months", "day", "closed", "at", "cite");
        MonthRule.Day day = choice(node, "day", "same", "first").equals("same") ? MonthRule.Day.SAME_DAY : MonthRule.Day.FIRST_OF_MONTH;
        MonthRule.IfClosed closed = choice(node, "closed", "anyway", "next-open").equals("anyway")
                ? MonthRule.IfClosed.OPENS_ANYWAY
                : MonthRule.IfClosed.NEXT_OPEN_DAY;
        MonthRule rule = node.get("months").read(text -> new MonthRule(Integer.parseInt(text), day, closed), "months from 0 to 120");
        LocalTime at = node.find("at")
                .map(each -> each.read(text -> LocalTime.parse(text, TIME), "a time like 9:00"))
                .orElse(LocalTime.MIDNIGHT);
        return new Opening(scope(node), rule, at, node.get("cite").text());
    }

    private static String choice(Node node, String key, String usual, String other) {
        return node.find(key).map(each -> each.among(List.of(usual, other))).orElse(usual);
    }

    private Deadline deadline(Node node) {
        node.only("spaces", "applicants", "channels", "together", "days", "cite");
        int days = node.get("days").read(Integer::parseInt, "a number of days");
        return new Deadline(scope(node), days, node.get("cite").text());
    }

    private DayLimit limit(Node node) {
        node.only("spaces", "applicants", "channels", "together", "days", "cite");
        int days = node.get("days").read(Integer::parseInt, "a number of days");
        return new DayLimit(scope(node), days, node.get("cite").text());
    }

    private Scope scope(Node node) {
        Set<ApplicationChannel> channels = node.keysOf("channels", CHANNELS).stream()
                .map(channel -> ApplicationChannel.valueOf(channel.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return new Scope(
                node.keysOf("spaces", spaces),
                node.keysOf("applicants", words.applicants().keySet()),
                channels,
                node.keysOf("together", spaces));
    }
}
