package kaikan.ordinance.sale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaikan.calendar.DayRange;

/// A day cut into bands. Bands in a row may be taken together; the gap between two of them then belongs to the user, at no price unless
/// the ordinance makes the gap a band of its own.
///
/// @param bands        in the order of the day, without overlap
/// @param combinations runs of bands that have a name of their own
/// @param neverAlone   keys of bands that are sold only together with a neighbour: a gap that costs, a hall that is not let for a morning
public record BandTable(List<Band> bands, List<Combination> combinations, Set<String> neverAlone) implements Selling {
    /// @throws IllegalArgumentException if bands overlap or are out of order, or a combination is no run of them
    public BandTable {
        bands = List.copyOf(bands);
        combinations = List.copyOf(combinations);
        neverAlone = Set.copyOf(neverAlone);
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).time().from() < bands.get(i - 1).time().to()) {
                throw new IllegalArgumentException("band " + bands.get(i).key() + " begins before " + bands.get(i - 1).key() + " ends");
            }
        }
        List<String> order = bands.stream().map(Band::key).toList();
        for (Combination combination : combinations) {
            if (Collections.indexOfSubList(order, combination.bands()) < 0) {
                throw new IllegalArgumentException(combination.bands() + " are not bands in a row of " + order);
            }
        }
    }

    @Override
    public Sellable on(List<DayRange> open) {
        List<Band> sold = within(open);
        List<Offer> offers = new ArrayList<>();
        for (int length = 1; length <= sold.size(); length++) {
            for (int first = 0; first + length <= sold.size(); first++) {
                List<Band> run = sold.subList(first, first + length);
                if (isRun(run) && mayStand(run)) {
                    offers.add(offer(run));
                }
            }
        }
        return new Sellable.Offers(offers);
    }

    /// The bands that lie within the hours of a day, in order.
    ///
    /// @param open ranges in order, at least one
    public List<Band> within(List<DayRange> open) {
        DayRange day = open.getFirst().span(open.getLast());
        return bands.stream().filter(band -> day.contains(band.time())).toList();
    }

    /// The keys cut into runs of neighbours, in the order of the day.
    ///
    /// @throws IllegalArgumentException if a key is unknown or comes twice
    public List<List<String>> runs(List<String> keys) {
        List<Integer> places = keys.stream().map(this::place).sorted().toList();
        List<List<String>> runs = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (i > 0 && places.get(i).equals(places.get(i - 1))) {
                throw new IllegalArgumentException("band " + bands.get(places.get(i)).key() + " was chosen twice");
            }
            if (i == 0 || places.get(i) != places.get(i - 1) + 1) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(bands.get(places.get(i)).key());
        }
        return runs;
    }

    /// The choice of these bands in a row.
    ///
    /// @throws IllegalArgumentException if a key is unknown
    public Offer offer(Iterable<String> keys) {
        Map<String, Band> byKey = bands.stream().collect(Collectors.toMap(Band::key, Function.identity()));
        List<Band> run = new ArrayList<>();
        for (String key : keys) {
            Band band = byKey.get(key);
            if (band == null) {
                throw new IllegalArgumentException("no band " + key);
            }
            run.add(band);
        }
        return offer(run);
    }

    private Offer offer(List<Band> run) {
        List<String> keys = run.stream().map(Band::key).toList();
        Label name = combinations.stream()
                .filter(combination -> combination.bands().equals(keys))
                .map(Combination::name)
                .findFirst()
                .orElseGet(() -> run.stream().map(Band::name).reduce(Label::and).orElseThrow());
        return new Offer(keys, name, run.getFirst().time().span(run.getLast().time()));
    }

    private boolean isRun(List<Band> run) {
        return bands.indexOf(run.getLast()) - bands.indexOf(run.getFirst()) == run.size() - 1;
    }

    private boolean mayStand(List<Band> run) {
        boolean alone = run.size() == 1 && neverAlone.contains(run.getFirst().key());
        return !alone;
    }

    private int place(String key) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no band " + key);
    }
}
