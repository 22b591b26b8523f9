package kaikan.member;

import java.util.Optional;

/// Asked before a person deletes their account. A room in which people have obligations (an upcoming booking, a tenancy) adds a bean.
public interface Farewell {
    /// Why the person cannot go yet, if there is a reason.
    Optional<Objection> objection(long personId);
}
