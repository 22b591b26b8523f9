package kaikan.member;

/// What somebody is in an organisation.
public enum Standing {
    /// May invite, remove and change members. Every organisation with members has at least one.
    OWNER,
    /// May act for the organisation.
    MEMBER
}
