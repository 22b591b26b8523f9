package kaikan.member;

import java.time.Instant;

/// A signed-in browser in the list of one's own.
///
/// @param ref its public reference, to sign it out
/// @param device what it says it is, such as `Firefox / Windows`; empty when it does not say
/// @param seenAt when it was last heard of, to about five minutes
/// @param id its id inside the house
public record SignedInBrowser(String ref, String device, Instant createdAt, Instant seenAt, long id) {}
