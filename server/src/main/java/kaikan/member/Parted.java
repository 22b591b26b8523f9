package kaikan.member;

import java.util.List;
import java.util.Set;

/// Told, in the transaction in which it happens, that somebody no longer acts for an organisation or is no longer known to the house: a room
/// that has given them something, such as a pass, takes it back. Several rooms may be told, in any order.
public interface Parted {
    /// That person has left the organisation, was removed from it, or has deleted their account; they are no longer among its members.
    ///
    /// @param before the members as they were with that person, owners first
    /// @return to whom the room has written about it, by their ids
    default Set<Long> left(long organisationId, long personId, List<Member> before) {
        return Set.of();
    }

    /// That person, as they were signed in until then, has deleted their account: their name leaves every room, that of past dealings too.
    void gone(Viewer person);
}
