package kaikan.member;

import io.micronaut.core.annotation.Introspected;

/// An organisation that a person may act for.
///
/// @param organisationId its id inside the house
/// @param ref its public reference
/// @param name its name as it was typed
/// @param standing what the person is in it
@Introspected
public record Membership(long organisationId, String ref, String name, Standing standing) {}
