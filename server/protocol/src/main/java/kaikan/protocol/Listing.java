package kaikan.protocol;

/// What a manifest says about one pass.
public sealed interface Listing {
    /// It is there, with everything about it.
    record Listed(PassEntry entry) implements Listing {}

    /// It is not there: the pass is of another day, or younger than the manifest.
    record Unlisted() implements Listing {}

    /// It was taken back, and nothing else is known of it.
    record Revoked() implements Listing {}
}
