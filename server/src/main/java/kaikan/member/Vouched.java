package kaikan.member;

/// What an OpenID provider says about somebody who has signed in there.
///
/// @param issuer the provider
/// @param subject the person, by a name that only the provider gives and never changes
/// @param email the address that the provider has confirmed; empty when it has confirmed none
/// @param name may be empty
public record Vouched(String issuer, String subject, String email, String name) {}
