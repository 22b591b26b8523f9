package kaikan.member;

import java.util.List;
import kaikan.platform.errors.Refusal;
import kaikan.platform.text.Spoken;

/// Why a person cannot go yet.
///
/// @param refusal the reason, and what can be done
/// @param by what stands in the way, all of it; at least one
/// @param all the page on which all of it stands, for whoever is shown only the first
public record Objection(Refusal refusal, List<Obligation> by, String all) {
    public Objection {
        by = List.copyOf(by);
    }

    /// Something that the person has to end first.
    ///
    /// @param what for people
    /// @param path the page on which they end it
    public record Obligation(Spoken what, String path) {}
}
