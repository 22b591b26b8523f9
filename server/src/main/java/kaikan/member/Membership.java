package kaikan.member;

/// An organisation that a person may act for.
///
/// @param organisationId its id inside the house
/// @param ref its public reference
/// @param name its name as it was typed
/// @param standing what the person is in it
public record Membership(long organisationId, String ref, String name, Standing standing) {}
