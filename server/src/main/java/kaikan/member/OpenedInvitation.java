package kaikan.member;

/// An invitation as its receiver sees it.
///
/// @param organisation who invites
/// @param address the address it was sent to, which it proves
/// @param hasAccount whether that address has an account to sign in with; told to its owner only
public record OpenedInvitation(Organisation organisation, MailAddress address, Standing standing, boolean hasAccount) {}
