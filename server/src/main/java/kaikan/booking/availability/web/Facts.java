package kaikan.booking.availability.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import kaikan.booking.availability.Fee;
import kaikan.booking.availability.Sale;
import kaikan.booking.availability.SpacePlan;
import kaikan.facility.Areas;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.ordinance.web.UnitWords;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Words;
import kaikan.platform.web.Choice;

/// Facts about spaces in the reader's language.
final class Facts {
    private Facts() {}

    /// Area and people in one line; empty when neither is known.
    static String brief(Space space, SpacePlan plan, Words words) {
        List<String> facts = new ArrayList<>(2);
        if (space.area() != null) {
            facts.add(area(space, words));
        }
        Integer people = space.people();
        if (people != null && plan.all() == 1) {
            facts.add(people(people, words));
        }
        if (plan.all() > 1) {
            facts.add(words.get("availability.all", plan.all()));
        }
        return String.join("　", facts);
    }

    static String area(Space space, Words words) {
        return space.area() == null
                ? ""
                : words.get("availability.area", Areas.shown(space.area()));
    }

    static String people(int people, Words words) {
        return words.get("availability.people", Figures.number(people));
    }

    /// What a stretch costs.
    static String fee(Fee fee, Words words) {
        String yen = Figures.yen(fee.amount().amount(), words.language());
        if (fee.amount().amount() == 0) {
            return words.get("availability.fee.none");
        }
        if (fee.per() != null) {
            return words.get("availability.fee.per", words.get("ordinance.per." + fee.per().name()), yen);
        }
        if (fee.minutes() == 0) {
            return yen;
        }
        return fee.minutes() % 60 == 0
                ? words.get("availability.fee.hours", fee.minutes() / 60, yen)
                : words.get("availability.fee.minutes", fee.minutes(), yen);
    }

    /// The same of free times, with the shortest use where that is longer than one step.
    static String fee(Fee fee, Sale.Times times, Words words) {
        return times.min() == times.step() ? fee(fee, words) : UnitWords.least(words, fee(fee, words), times.min());
    }

    static String kind(SpaceKind kind, Words words) {
        return words.get("availability.kind." + key(kind));
    }

    /// What it is called; the key itself where the bundle does not know it.
    static String feature(String feature, Words words) {
        String key = "availability.feature." + feature;
        return words.has(key) ? words.get(key) : feature;
    }

    /// The kinds of these spaces, to choose from.
    static List<Choice> kinds(List<Space> spaces, Words words) {
        return Arrays.stream(SpaceKind.values())
                .filter(kind -> spaces.stream().anyMatch(space -> space.kind() == kind))
                .map(kind -> Choice.of(kind.name().toLowerCase(Locale.ROOT), kind(kind, words)))
                .toList();
    }

    /// What any of these spaces offers, to choose from.
    static List<Choice> features(List<Space> spaces, Words words) {
        Set<String> all = new TreeSet<>();
        spaces.forEach(space -> all.addAll(space.features()));
        return all.stream().map(feature -> Choice.of(feature, feature(feature, words))).toList();
    }

    private static String key(SpaceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
