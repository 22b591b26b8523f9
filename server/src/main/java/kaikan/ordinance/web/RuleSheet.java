package kaikan.ordinance.web;

import java.util.List;
import kaikan.ordinance.Edition;

/// One ordinance as a page shows it.
///
/// @param title      its name
/// @param edition    which version, from when, published or invented
/// @param effective  its first day in the reader's language
/// @param grids      tables of prices
/// @param byContract spaces that are let by contract, one phrase; empty if there are none
/// @param days       which days are which
/// @param steps      what changes the price, in order
/// @param money      rounding and tax
/// @param openings   from when to apply
/// @param limits     until when, and how much at once
/// @param refunds    what is given back when a use is given up
/// @param others     its other versions, newest first
public record RuleSheet(
        String title,
        Edition edition,
        String effective,
        List<Grid> grids,
        String byContract,
        List<Clause> days,
        List<Clause> steps,
        String money,
        List<Clause> openings,
        List<Clause> limits,
        List<Clause> refunds,
        List<Other> others) {
    public RuleSheet {
        grids = List.copyOf(grids);
        days = List.copyOf(days);
        steps = List.copyOf(steps);
        openings = List.copyOf(openings);
        limits = List.copyOf(limits);
        refunds = List.copyOf(refunds);
        others = List.copyOf(others);
    }

    /// Another version.
    ///
    /// @param version its number
    /// @param day     its first day, as addresses write it
    /// @param from    its first day in the reader's language
    public record Other(int version, String day, String from) {}

    /// Whether its figures are invented for the demonstration.
    public boolean invented() {
        return edition.origin() == Edition.Origin.DEMO;
    }
}
