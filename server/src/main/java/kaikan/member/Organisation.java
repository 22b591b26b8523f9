package kaikan.member;

import java.time.Instant;

/// A company, a club, an office: what people may act for.
///
/// @param id the id inside the house
/// @param ref the public reference
public record Organisation(long id, String ref, OrganisationCard card, Instant createdAt) {
    /// The name as it was typed.
    public String name() {
        return card.name();
    }
}
