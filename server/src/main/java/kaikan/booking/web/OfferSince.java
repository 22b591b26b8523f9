package kaikan.booking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaikan.booking.LeadsTo;
import kaikan.money.Yen;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Language;
import kaikan.platform.text.Words;
import org.jspecify.annotations.Nullable;

/// Says what of an offer has become different since it was read.
final class OfferSince {
    private static final String KEY = "booking.refusal.offer-changed.";

    private OfferSince() {}

    /// A sentence for each thing that has; none where what was read is not known.
    ///
    /// @param told the mark of what was read; null where nothing was
    static List<String> of(@Nullable String told, Offer now, Words words) {
        LeadsTo read = told == null ? null : LeadsTo.read(told).orElse(null);
        LeadsTo is = LeadsTo.read(now.mark()).orElse(null);
        if (read == null || is == null) {
            return List.of();
        }
        List<String> since = new ArrayList<>();
        if (is.without(read)) {
            since.add(words.get(KEY + "closure-ended"));
        }
        if (read.without(is)) {
            since.add(words.get(KEY + "closure-begun"));
        }
        amount("fee", read.fee(), is.fee(), words).ifPresent(since::add);
        amount("kept", read.due().before(), is.due().before(), words).ifPresent(since::add);
        amount("kept-after", read.due().after(), is.due().after(), words).ifPresent(since::add);
        if (read.reviewed() != is.reviewed()) {
            since.add(words.get(KEY + (is.reviewed() ? "reviewed" : "not-reviewed")));
        }
        return since;
    }

    private static Optional<String> amount(String what, Yen read, Yen is, Words words) {
        Language in = words.language();
        return read.equals(is)
                ? Optional.empty()
                : Optional.of(words.get(KEY + what, Figures.yen(read.amount(), in), Figures.yen(is.amount(), in)));
    }
}
