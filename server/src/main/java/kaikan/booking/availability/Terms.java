package kaikan.booking.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaikan.calendar.DayRange;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.ordinance.ApplicationAnswer;
import kaikan.ordinance.ApplicationChannel;
import kaikan.ordinance.ApplicationQuestion;
import kaikan.ordinance.House;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.SpaceClass;
import kaikan.ordinance.fee.Circumstances;
import kaikan.ordinance.fee.Quote;
import kaikan.ordinance.fee.QuoteAnswer;
import kaikan.ordinance.fee.QuoteRequest;
import kaikan.ordinance.fee.RoomItem;
import kaikan.ordinance.fee.ServiceRow;
import kaikan.ordinance.fee.UseKind;
import kaikan.ordinance.sale.Band;
import kaikan.ordinance.sale.BandTable;
import kaikan.ordinance.sale.Label;
import kaikan.ordinance.sale.Period;
import kaikan.ordinance.sale.Sellable;

/// What an ordinance says about one space on one day, in the form that pictures need: what is sold, for how much, from when and until when.
/// Prices are those for everybody, with nothing special about the use.
final class Terms {
    private final Ordinance ordinance;
    private final Space space;
    private final LocalDate date;
    private final LocalDate today;
    private final House house;

    Terms(Ordinance ordinance, Site site, Space space, LocalDate date, LocalDate today) {
        this.ordinance = ordinance;
        this.space = space;
        this.date = date;
        this.today = today;
        this.house = new House(site.hours(), site.zone());
    }

    /// What is sold.
    Sale sale() {
        Optional<Sellable> sellable = ordinance.sellable(space.spaceClass(), date, house);
        if (sellable.isEmpty()) {
            ServiceRow service = ordinance.fees().services().get(space.spaceClass());
            return service == null ? new Sale.InPreparation() : new Sale.WithARoom(Optional.of(new Fee(service.yen(), 0, service.per())));
        }
        return switch (sellable.get()) {
            case Sellable.Offers offers -> new Sale.Offers(cells(offers));
            case Sellable.Times times -> times(times);
            case Sellable.WholeDay(var time) ->
                new Sale.Offers(List.of(new Offer(time, time, Optional.empty(), fee(new Period.WholeDay(time), 0))));
            case Sellable.Shut _ -> new Sale.Offers(List.of());
            case Sellable.ByContract _ -> new Sale.ByContract();
        };
    }

    /// All that may be chosen, bands in a row included, for a table of prices.
    List<Offer> all() {
        return switch (ordinance.sellable(space.spaceClass(), date, house).orElse(new Sellable.ByContract())) {
            case Sellable.Offers(var offers) -> offers.stream().map(offer -> cell(offer.time(), offer)).toList();
            case Sellable.Times _, Sellable.WholeDay _, Sellable.Shut _, Sellable.ByContract _ ->
                sale() instanceof Sale.Offers(var offers) ? offers : List.of();
        };
    }

    /// From when applications are taken.
    Optional<Instant> opens() {
        return ordinance.opens(space.spaceClass(), everybody(), date, house).map(ZonedDateTime::toInstant);
    }

    /// Until when applications are taken, where that is not the beginning of the use.
    Optional<Instant> until(Sale sale) {
        if (!(sale instanceof Sale.Offers(var offers)) || offers.isEmpty()) {
            return sale instanceof Sale.Times times ? firstTime(times).flatMap(this::until) : Optional.empty();
        }
        return until(offers.getLast().time());
    }

    private Optional<Instant> until(DayRange time) {
        var slot = time.on(date, house.zone());
        Instant early = opens().orElse(Instant.EPOCH);
        var question = new ApplicationQuestion(
                List.of(new ApplicationQuestion.Part(space.spaceClass(), slot)), everybody(), ApplicationChannel.ONLINE, early);
        return ordinance.mayApply(question, house) instanceof ApplicationAnswer.Yes yes && !yes.until().equals(slot.start())
                ? Optional.of(yes.until())
                : Optional.empty();
    }

    /// The bands that are sold, each with the least that must be taken with it.
    private List<Offer> cells(Sellable.Offers offers) {
        List<Offer> cells = new ArrayList<>();
        SpaceClass known = ordinance.spaces().get(space.spaceClass());
        List<Band> bands = known != null && known.selling() instanceof BandTable table ? table.bands() : List.of();
        for (Band band : bands) {
            offers.offers().stream()
                    .filter(offer -> offer.bands().contains(band.key()))
                    .findFirst()
                    .ifPresent(offer -> cells.add(cell(band.time(), offer)));
        }
        return cells;
    }

    private Offer cell(DayRange shown, kaikan.ordinance.sale.Offer offer) {
        return new Offer(shown, offer.time(), Optional.of(offer.name()), fee(new Period.Bands(offer.bands()), 0));
    }

    private Sale times(Sellable.Times times) {
        int step = times.rule().step();
        int min = times.rule().min();
        Sale.Times bare = new Sale.Times(times.open(), step, min, times.rule().max(), Optional.empty());
        Optional<Fee> fee = firstTime(bare).flatMap(time -> fee(new Period.Times(time), min));
        return new Sale.Times(times.open(), step, min, times.rule().max(), fee);
    }

    /// What a time costs that is free to choose.
    Optional<Fee> fee(DayRange time) {
        return fee(new Period.Times(time), 0);
    }

    /// The first that can be asked for; empty where the house is not open long enough at a stretch.
    private static Optional<DayRange> firstTime(Sale.Times times) {
        return times.open().stream()
                .filter(open -> onStep(times, open) + times.min() <= open.to())
                .map(open -> new DayRange(onStep(times, open), onStep(times, open) + times.min()))
                .findFirst();
    }

    private static int onStep(Sale.Times times, DayRange open) {
        return Math.ceilDiv(open.from(), times.step()) * times.step();
    }

    private Optional<Fee> fee(Period period, int minutes) {
        RoomItem item = new RoomItem(space.spaceClass(), Label.of(space.name().ja(), space.name().en()), date, period, UseKind.MAIN);
        QuoteAnswer answer = ordinance.quote(new QuoteRequest(List.of(item), List.of(), Circumstances.of(everybody()), today));
        return answer instanceof Quote quote ? Optional.of(new Fee(quote.total(), minutes)) : Optional.empty();
    }

    private String everybody() {
        return ordinance.vocabulary().everybody();
    }
}
