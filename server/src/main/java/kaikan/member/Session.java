package kaikan.member;

import java.time.Instant;

/// A signed-in browser, as one request finds it.
///
/// @param id its id inside the house
/// @param viewer who is signed in
/// @param createdAt when they signed in
/// @param seenAt when the browser was last heard of, to about five minutes
public record Session(long id, Viewer viewer, Instant createdAt, Instant seenAt) {}
