package kaikan.facility;

/// Who may apply for a space online.
public enum Audience {
    /// Anybody who has signed up.
    EVERYBODY,
    /// People who act for an organisation.
    ORGANISATIONS,
    /// Tenants of the site.
    TENANTS,
    /// Nobody; staff enter it.
    STAFF
}
