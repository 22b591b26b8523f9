package kaikan.member;

/// What somebody is at a site. A manager does what a reviewer does, a reviewer what a reception does.
public enum Role {
    /// Rents an office, a room or a desk there; not staff.
    TENANT,
    /// Sees the house's day and enters bookings for people at the counter or on the telephone.
    RECEPTION,
    /// Decides about applications.
    REVIEWER,
    /// Answers for the site: its catalogue, closures, tenancies and the roles of its staff.
    MANAGER,
    /// Runs the installation; holds the staff roles at every site.
    ADMINISTRATOR;

    /// Whether whoever has this role may do what `other` may do. Nobody is a tenant by being staff.
    public boolean includes(Role other) {
        return this == other || (isStaff() && other.isStaff() && compareTo(other) > 0);
    }

    /// Whether this is a role of the people who work there.
    public boolean isStaff() {
        return this != TENANT;
    }
}
