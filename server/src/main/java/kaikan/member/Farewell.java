package kaikan.member;

import java.util.List;
import java.util.Optional;

/// Asked before a person deletes their account or leaves an organisation alone. A room in which people have obligations (an upcoming booking,
/// a tenancy) adds a bean for each kind of them.
public interface Farewell {
    /// Why the person cannot go yet, if there is a reason.
    Optional<Objection> objection(long personId);

    /// What that person has begun in the name of organisations and leaves to their other members by going, soonest first: not what was left
    /// to those before.
    default List<Objection.Obligation> handedOn(long personId) {
        return List.of();
    }

    /// What of that organisation is still to come, soonest first, and would have nobody who sees or ends it after its last member has left.
    default List<Objection.Obligation> left(long organisationId) {
        return List.of();
    }

    /// What of that organisation was given up a moment ago and can still be taken back, by its members only.
    default List<Objection.Obligation> undoableOf(long organisationId) {
        return List.of();
    }

    /// For what the house may have money to return to that organisation, newest first, with the amounts.
    default List<Objection.Obligation> owedTo(long organisationId) {
        return List.of();
    }

    /// For what the house may have money to return to that person, whom it could no longer ask how; newest first, with the amounts.
    default List<Objection.Obligation> owed(long personId) {
        return List.of();
    }
}
