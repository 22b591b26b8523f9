package kaikan.ordinance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kaikan.facility.Site;
import kaikan.ordinance.fee.Quote;
import kaikan.platform.web.Choice;
import kaikan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// The estimate as its page shows it: what can be chosen, what is chosen, and what that costs.
///
/// @param site     the site
/// @param spaces   classes of space
/// @param space    the chosen one
/// @param date     the chosen day
/// @param times    what can be taken of that day
/// @param who      what can be said about applicant and use
/// @param errors   what must be corrected
/// @param quote    what it costs; null if it has no price
/// @param obstacle why nothing can be taken or has no price; null if it has one
public record Estimate(
        Site site,
        List<Choice> spaces,
        String space,
        LocalDate date,
        Times times,
        Who who,
        FormErrors errors,
        @Nullable Quote quote,
        @Nullable String obstacle) {
    public Estimate {
        spaces = List.copyOf(spaces);
    }

    /// What can be taken of a day: bands, or a start and an end, or neither for whole days.
    ///
    /// @param bands bands and bands in a row
    /// @param take  the chosen ones
    /// @param from  possible starts
    /// @param start the chosen start
    /// @param to    possible ends
    /// @param end   the chosen end
    public record Times(List<Choice> bands, String take, List<Choice> from, String start, List<Choice> to, String end) {
        /// Nothing to choose.
        static final Times NONE = new Times(List.of(), "", List.of(), "", List.of(), "");

        public Times {
            bands = List.copyOf(bands);
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /// What can be said about applicant and use.
    ///
    /// @param applicants classes of applicant
    /// @param applicant  the chosen one
    /// @param purposes   purposes and traits
    /// @param chosen     the chosen ones
    /// @param uses       what the time is taken for
    /// @param use        the chosen one
    /// @param ticket     the highest ticket, as typed
    public record Who(
            List<Choice> applicants,
            String applicant,
            List<Choice> purposes,
            Set<String> chosen,
            List<Choice> uses,
            String use,
            String ticket) {
        public Who {
            applicants = List.copyOf(applicants);
            purposes = List.copyOf(purposes);
            chosen = Set.copyOf(chosen);
            uses = List.copyOf(uses);
        }
    }
}
