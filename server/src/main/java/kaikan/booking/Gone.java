package kaikan.booking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Space;
import kaikan.ledger.Claim;
import kaikan.ledger.Conflict;
import kaikan.ledger.Want;
import kaikan.platform.text.Spoken;

/// Says which of the wishes cannot be had.
final class Gone {
    private Gone() {}

    /// The wishes whose units are in conflict, for people: each space and its time; of what is closed in part, which part.
    private static Spoken what(Proposal proposal, List<Conflict> conflicts, boolean closed) {
        return Telling.list(met(proposal, conflicts)
                .map(wish -> wish(proposal, wish, closed ? shut(proposal, wish, of(proposal, wish, conflicts)) : named(proposal, wish)))
                .toList());
    }

    private static Spoken named(Proposal proposal, Wish wish) {
        return Telling.space(proposal.catalogue(), proposal.space(wish));
    }

    private static Spoken shut(Proposal proposal, Wish wish, List<Conflict> conflicts) {
        Set<Long> units = conflicts.stream().map(conflict -> conflict.want().unitId()).collect(Collectors.toSet());
        LocalDate day = wish.use().startIn(proposal.site().zone()).toLocalDate();
        return ShutPart.of(proposal.catalogue(), proposal.space(wish), units, day);
    }

    /// Whether the want is the wish's or, where it has a part of it already, the rest of it.
    private static boolean met(Proposal proposal, Wish wish, Want want) {
        return wish.wants(proposal.space(wish)).stream().anyMatch(one -> one.unitId() == want.unitId() && one.slot().contains(want.slot()));
    }

    /// Says what is gone and what is closed, each for itself, and whether it is only setup or removal that meets it. What there are several
    /// of has a field of its own in the form, and so has what stands against it: 「プロジェクター は、あと 1」 does not hide the microphones.
    static <T> Answer<T> answer(Proposal proposal, List<Conflict> conflicts) {
        Map<Boolean, List<Conflict>> closed = conflicts.stream()
                .collect(Collectors.partitioningBy(conflict -> BookingRefusal.Gone.closures(conflict).findAny().isPresent()));
        return new Answer.Refused<>(closed.entrySet().stream()
                .sorted(Map.Entry.<Boolean, List<Conflict>>comparingByKey().reversed())
                .flatMap(some -> byField(proposal, some.getValue()).entrySet().stream()
                        .map(one -> refusal(proposal, one.getKey(), List.copyOf(one.getValue()), some.getKey())))
                .toList());
    }

    /// The conflicts by the field in which somebody asked for what they are about: rooms before all else.
    private static Map<String, Set<Conflict>> byField(Proposal proposal, List<Conflict> conflicts) {
        Map<String, Set<Conflict>> fields = new LinkedHashMap<>();
        met(proposal, conflicts)
                .sorted(Comparator.comparing(wish -> !field(proposal, wish).equals(BookingRefusal.ITEMS)))
                .forEach(wish -> fields.computeIfAbsent(field(proposal, wish), _ -> new LinkedHashSet<>())
                        .addAll(of(proposal, wish, conflicts)));
        return fields;
    }

    private static String field(Proposal proposal, Wish wish) {
        Space space = proposal.space(wish);
        return proposal.catalogue().count(space) > 1 ? BookingRefusal.amount(space) : BookingRefusal.asking(space);
    }

    private static BookingRefusal refusal(Proposal proposal, String field, List<Conflict> conflicts, boolean closed) {
        Optional<Spoken> around = around(proposal, conflicts);
        boolean fewer = !closed && around.isEmpty() && someLeft(proposal, conflicts);
        Spoken what = fewer ? left(proposal, conflicts) : what(proposal, conflicts, closed);
        return new BookingRefusal.Gone(conflicts, what, around, _ -> "", fewer, field);
    }

    private static boolean someLeft(Proposal proposal, List<Conflict> conflicts) {
        List<Wish> met = met(proposal, conflicts).toList();
        return !met.isEmpty() && met.stream().allMatch(wish -> left(proposal, wish, conflicts) > 0);
    }

    private static int left(Proposal proposal, Wish wish, List<Conflict> conflicts) {
        return StillLeft.in(proposal.catalogue(), proposal.space(wish), of(proposal, wish, conflicts));
    }

    /// How many of each there are at its time: 「プロジェクター は、…に、あと 1 使えます。」
    private static Spoken left(Proposal proposal, List<Conflict> conflicts) {
        List<Spoken> sentences = met(proposal, conflicts)
                .<Spoken>map(wish -> words -> words.get(
                        "booking.left",
                        named(proposal, wish).in(words),
                        Telling.slot(wish.use(), proposal.site().zone()).in(words),
                        left(proposal, wish, conflicts)))
                .toList();
        return words -> sentences.stream().map(one -> one.in(words)).distinct().collect(Collectors.joining(" "));
    }

    private static Stream<Wish> met(Proposal proposal, List<Conflict> conflicts) {
        return proposal.wishes().stream().filter(wish -> !of(proposal, wish, conflicts).isEmpty());
    }

    private static List<Conflict> of(Proposal proposal, Wish wish, List<Conflict> conflicts) {
        return conflicts.stream().filter(conflict -> met(proposal, wish, conflict.want())).toList();
    }

    /// What of setup and removal is in the way, in words; empty where any of the uses themselves is.
    static Optional<Spoken> around(Proposal proposal, List<Conflict> conflicts) {
        List<Spoken> met = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            List<Wish> wishes = proposal.wishes().stream()
                    .filter(wish -> met(proposal, wish, conflict.want()))
                    .toList();
            boolean use = conflict.claims().isEmpty()
                    || wishes.stream().anyMatch(wish -> conflict.claims().stream().anyMatch(claim -> claim.slot().overlaps(wish.use())));
            if (use) {
                return Optional.empty();
            }
            wishes.forEach(wish -> conflict.claims().forEach(claim -> met.add(met(proposal, wish, claim))));
        }
        return Optional.of(Telling.list(met));
    }

    /// The part of the setup or removal that is somebody else's: 設営の 16:30〜17:00.
    private static Spoken met(Proposal proposal, Wish wish, Claim claim) {
        boolean before = claim.slot().start().isBefore(wish.use().start());
        Instant from = before ? later(wish.claimed().start(), claim.slot().start()) : wish.use().end();
        Instant to = before ? wish.use().start() : earlier(wish.claimed().end(), claim.slot().end());
        Instant first = before ? from : later(from, claim.slot().start());
        Instant last = before ? earlier(to, claim.slot().end()) : to;
        Spoken slot = Telling.slot(new TimeSlot(first, last), proposal.site().zone());
        return words -> words.get(before ? "booking.around.setup" : "booking.around.removal", slot.in(words));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Spoken wish(Proposal proposal, Wish wish, Spoken space) {
        Spoken slot = Telling.slot(wish.use(), proposal.site().zone());
        return words -> space.in(words) + " " + slot.in(words);
    }
}
