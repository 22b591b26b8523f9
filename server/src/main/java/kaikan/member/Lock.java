package kaikan.member;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/// An account and what its password must match.
///
/// @param hash null when the account has no password
@Introspected
record Lock(long personId, @Nullable String hash) {}
