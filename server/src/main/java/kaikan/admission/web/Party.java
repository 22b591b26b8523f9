package kaikan.admission.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kaikan.admission.Entrance;
import kaikan.admission.Insider;
import kaikan.admission.MusterLine;
import kaikan.facility.web.AtSite;

/// People who are in the house with one pass, as lists show them: one line with how many they are. Whoever comes without a pass, or with one
/// that is for fewer, is a line of their own.
///
/// @param lines at least one, the longest inside first
public record Party(List<MusterLine> lines) {
    public Party {
        lines = List.copyOf(lines);
    }

    /// All of them, in the order of the first of each party.
    public static List<Party> of(List<MusterLine> lines) {
        Map<Object, List<MusterLine>> parties = new LinkedHashMap<>();
        lines.forEach(line -> parties.computeIfAbsent(key(line), _ -> new ArrayList<>()).add(line));
        return parties.values().stream().map(Party::new).toList();
    }

    private static Object key(MusterLine line) {
        String pass = line.person().passId();
        return pass == null || line.doubled() ? line.person().visit() : pass;
    }

    /// The one who has been inside longest.
    public MusterLine first() {
        return lines.getFirst();
    }

    /// How many they are.
    public int people() {
        return lines.size();
    }

    /// Their name, with how many they are where it is more than one.
    public String name(AtSite at) {
        String name = Clocks.name(at.page(), first().person());
        return people() == 1 ? name : at.page().t("admission.party", name, people());
    }

    /// When they came; from when to when where they did not come together.
    public String since(AtSite at) {
        String earliest = Clocks.time(at, first().person().since());
        String latest = Clocks.time(at, lines.getLast().person().since());
        return earliest.equals(latest) ? earliest : at.page().t("admission.party.since", earliest, latest);
    }

    /// Where they came in, as far as that is known: each door once.
    public String doors(AtSite at) {
        return lines.stream()
                .map(line -> door(at, line))
                .filter(door -> !door.isEmpty())
                .distinct()
                .collect(Collectors.joining(at.page().t("admission.place.and")));
    }

    /// When and where those came in who are inside with the same pass besides these, if it is for fewer people; empty otherwise.
    public String besides(AtSite at, List<MusterLine> all) {
        MusterLine own = first();
        return !own.doubled()
                ? ""
                : all.stream()
                        .filter(line -> Objects.equals(line.person().passId(), own.person().passId()) && !lines.contains(line))
                        .map(line -> (Clocks.time(at, line.person().since()) + " " + door(at, line)).strip())
                        .collect(Collectors.joining(at.page().t("admission.place.and")));
    }

    /// At which rooms' doors they were seen last, and when, the earliest first; empty where at none.
    public String sights(AtSite at) {
        return lines.stream()
                .map(MusterLine::person)
                .filter(Insider::seen)
                .sorted(Comparator.comparing(person -> Objects.requireNonNull(person.seenAt())))
                .map(person -> sight(at, person))
                .distinct()
                .collect(Collectors.joining(at.page().t("admission.place.and")));
    }

    private static String sight(AtSite at, Insider person) {
        String room = at.catalogue().fullName(at.catalogue().space(Objects.requireNonNull(person.seenSpace()))).in(at.page().words());
        String clock = Clocks.time(at, Objects.requireNonNull(person.seenAt()));
        return at.page().t(person.outOfRoom() ? "admission.seen.out" : "admission.seen.in", clock, room);
    }

    /// That an exit of theirs is on record, after which they were seen at the door of a room; empty where none is.
    public String doubted(AtSite at) {
        return lines.stream()
                .map(line -> line.person().doubtedExit())
                .filter(Objects::nonNull)
                .findFirst()
                .map(exit -> at.page().t("admission.doubted", Clocks.time(at, exit)))
                .orElse("");
    }

    private static String door(AtSite at, MusterLine line) {
        Entrance entrance = line.entrance();
        return entrance == null ? "" : HolderWords.door(at.page(), entrance.name());
    }

    /// People who came today with one pass, entered and left in the same minutes and of whom the same was written down.
    ///
    /// @param people at least one
    /// @param because why the desk did something by hand; empty where it did not
    public record Came(List<Insider> people, List<String> because) {
        static List<Came> of(AtSite at, List<Insider> today, Map<String, List<String>> reasons) {
            Map<Object, List<Insider>> together = new LinkedHashMap<>();
            today.forEach(one -> together.computeIfAbsent(key(at, one, reasons), _ -> new ArrayList<>()).add(one));
            return together.values().stream()
                    .map(people -> new Came(people, reasons.getOrDefault(people.getFirst().visit(), List.of())))
                    .toList();
        }

        private static Object key(AtSite at, Insider one, Map<String, List<String>> reasons) {
            String left = one.leftAt() == null ? "" : Clocks.time(at, Objects.requireNonNull(one.leftAt())) + one.leftBy();
            return one.passId() == null
                    ? one.visit()
                    : List.of(one.passId(), Clocks.time(at, one.since()), left, reasons.getOrDefault(one.visit(), List.of()));
        }

        /// Any of them.
        public Insider first() {
            return people.getFirst();
        }

        /// Their name, with how many they are where it is more than one.
        public String name(AtSite at) {
            String name = Clocks.name(at.page(), first());
            return people.size() == 1 ? name : at.page().t("admission.party", name, people.size());
        }
    }
}
