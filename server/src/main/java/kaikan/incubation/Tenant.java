package kaikan.incubation;

/// Who has the room.
///
/// @param kind what the tenant is
/// @param id the organisation's or person's id inside the house
/// @param name the name as it was typed
public record Tenant(Kind kind, long id, String name) {
    /// What a tenant may be.
    public enum Kind {
        ORGANISATION,
        PERSON
    }
}
