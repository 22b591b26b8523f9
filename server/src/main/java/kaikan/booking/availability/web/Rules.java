package kaikan.booking.availability.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.Telling;
import kaikan.booking.availability.Offer;
import kaikan.booking.availability.Sale;
import kaikan.booking.availability.SpacePlan;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.facility.Audience;
import kaikan.facility.Catalogue;
import kaikan.facility.Confirmation;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.ordinance.sale.Label;
import kaikan.platform.text.Words;

/// Says in words who may book what, from when, and in which parts of the day.
final class Rules {
    private static final int NAMES = 3;

    private final Words words;
    private final Catalogue catalogue;
    private final ZoneId zone;
    private final Instant now;

    Rules(Words words, Catalogue catalogue, Site site, Instant now) {
        this.words = words;
        this.catalogue = catalogue;
        this.zone = site.zone();
        this.now = now;
    }

    /// The rules for these spaces on one day; spaces with the same rule together.
    List<Rule> of(List<SpacePlan> plans) {
        Map<Ground, String> said = new HashMap<>();
        Map<String, List<Space>> bySentence = new LinkedHashMap<>();
        for (SpacePlan plan : plans) {
            String sentence = said.computeIfAbsent(Ground.of(plan), _ -> sentence(plan));
            bySentence.computeIfAbsent(sentence, _ -> new ArrayList<>()).add(plan.space());
        }
        return bySentence.entrySet().stream().map(rule -> new Rule(names(rule.getValue()), rule.getKey())).toList();
    }

    /// All that the rule for a space is said from; most spaces of a house have the same, and it is said once.
    private record Ground(
            Class<?> sale, Audience audience, Confirmation confirmation, Optional<Instant> opens, Optional<Instant> until) {
        static Ground of(SpacePlan plan) {
            Space space = plan.space();
            return new Ground(plan.sale().getClass(), space.audience(), space.confirmation(), plan.opens(), plan.until());
        }
    }

    /// The rule for one space on one day.
    String sentence(SpacePlan plan) {
        List<String> sentences = new ArrayList<>();
        Space space = plan.space();
        switch (plan.sale()) {
            case Sale.ByContract _ -> sentences.add(t("rule.by-contract"));
            case Sale.InPreparation _ -> sentences.add(t("rule.in-preparation"));
            case Sale.WithARoom _ -> sentences.add(t("rule.with-a-room"));
            case Sale.Offers _, Sale.Times _ -> {
                sentences.add(t("rule.audience." + space.audience().name().toLowerCase(Locale.ROOT)));
                if (space.audience() != Audience.STAFF) {
                    sentences.add(t(space.confirmation() == Confirmation.REVIEW ? "rule.review" : "rule.immediate"));
                    plan.opens().ifPresent(opens -> sentences.add(opening(opens)));
                    plan.until().ifPresent(until -> sentences.add(t("rule.until", Moment.full(until.minusSeconds(60), zone, words))));
                }
            }
        }
        return String.join(" ", sentences);
    }

    private String opening(Instant opens) {
        return t(now.isBefore(opens) ? "rule.opens" : "rule.open", Moment.full(opens, zone, words));
    }

    /// The parts of the day that are sold, where they are the same for all these spaces: 午前 9:00〜13:00、午後 13:00〜17:00.
    Optional<String> bands(List<SpacePlan> plans) {
        List<String> tables = plans.stream()
                .flatMap(plan -> plan.sale() instanceof Sale.Offers(var offers) ? Stream.of(offers) : Stream.empty())
                .filter(offers -> !offers.isEmpty() && offers.stream().allMatch(offer -> offer.name().isPresent()))
                .map(offers -> offers.stream().map(Band::of).toList())
                .distinct()
                .map(bands -> bands.stream().map(this::said).collect(Collectors.joining(t("comma"))))
                .distinct()
                .toList();
        return tables.size() == 1 ? Optional.of(tables.getFirst()) : Optional.empty();
    }

    /// A part of the day with its name.
    private record Band(Optional<Label> name, DayRange time) {
        static Band of(Offer offer) {
            return new Band(offer.name(), offer.shown());
        }
    }

    private String said(Band band) {
        return band.name.map(label -> label.in(words)).orElse("") + " " + DateText.times(band.time, words.language().tag());
    }

    private String names(List<Space> spaces) {
        String first = Telling.list(spaces.stream().limit(NAMES).map(space -> Telling.space(catalogue, space)).toList()).in(words);
        return spaces.size() <= NAMES ? first : t("and-more", first, spaces.size() - NAMES);
    }

    private String t(String key, Object... args) {
        return words.get("availability." + key, args);
    }
}
