package kaikan.member;

/// An invitation as its receiver sees it.
///
/// @param organisation who invites
/// @param address the address it was sent to; only its account may accept
/// @param hasAccount whether that address has an account to sign in with; told to its owner only
public record OpenedInvitation(Organisation organisation, MailAddress address, Standing standing, boolean hasAccount) {
    /// Whether it was sent to the viewer's confirmed address.
    public boolean isFor(Viewer viewer) {
        return viewer.signedIn() && MailAddress.read(viewer.email()).filter(own -> own.key().equals(address.key())).isPresent();
    }

    /// The address as the viewer may read it: whole for whoever has it, or is to look there for the mail that makes its account, else veiled.
    public String addressFor(Viewer viewer) {
        boolean makesAccount = !viewer.signedIn() && !hasAccount;
        return isFor(viewer) || makesAccount ? address.text() : address.veiled();
    }
}
