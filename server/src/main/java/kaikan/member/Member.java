package kaikan.member;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// A person in the list of an organisation's members.
///
/// @param ref the person's public reference
/// @param since since when they may act for the organisation
@Introspected
public record Member(long personId, String ref, String name, String email, Standing standing, Instant since) {}
