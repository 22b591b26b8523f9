package kaikan.member;

import java.time.Instant;

/// An invitation that nobody has accepted yet.
///
/// @param ref its public reference, to withdraw it
/// @param email to whom it was sent
/// @param endsAt until when it can be accepted
public record Invitation(String ref, String email, Standing standing, Instant createdAt, Instant endsAt) {}
