package kaikan.admission.web;

import kaikan.admission.DeskStep;
import kaikan.admission.Insider;
import kaikan.admission.Ticket;
import kaikan.facility.web.AtSite;
import kaikan.platform.web.Page;

/// What was done at the desk, in one sentence.
final class StepText {
    private StepText() {}

    /// What was done with a ticket, with the way back as long as there is one.
    static DeskAnswer of(AtSite at, DeskStep step, Ticket ticket) {
        String reason = step.reason().isEmpty() || step.taken() ? "" : at.page().t("admission.done.reason", step.reason());
        return DeskAnswer.done(sentence(at, step) + reason, step.open() ? ticket : null);
    }

    private static String sentence(AtSite at, DeskStep step) {
        Page page = at.page();
        Insider first = step.people().getFirst();
        String key = (step.taken() ? "admission.undone." : "admission.done.") + step.way().name() + (step.pass() > 1 ? ".group" : "");
        return page.t(key, HolderWords.called(page, first.name(), step.pass()), Clocks.time(at, step.at()), step.people().size(), step.inside());
    }
}
