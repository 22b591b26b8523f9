package kaikan.member;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Takes back invitations into an organisation that nobody has accepted yet, because something newer was decided about whom they went to.
/// Whoever calls it holds the lock of the organisation's members. Addresses are compared as accounts are: upper and lower case are the same.
@Singleton
class OpenInvitations {
    private final InvitationRepository invitations;
    private final PersonRepository people;
    private final Clock clock;

    OpenInvitations(InvitationRepository invitations, PersonRepository people, Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.clock = clock;
    }

    /// Those to that address.
    void withdraw(long organisationId, MailAddress address) {
        delete(organisationId, row -> new MailAddress(row.email()).key().equals(address.key()));
    }

    /// Those to every address by which the house knows that person: their account's, their cards', and one that they are about to move to; and
    /// those that they sent, because what they may grant was decided anew.
    ///
    /// @return how many
    int withdraw(long organisationId, long personId) {
        Set<String> keys = people.addressesOf(personId).stream()
                .flatMap(typed -> MailAddress.read(typed).stream())
                .map(MailAddress::key)
                .collect(Collectors.toSet());
        return delete(organisationId, row -> row.invitedBy() == personId || keys.contains(new MailAddress(row.email()).key()));
    }

    private int delete(long organisationId, Predicate<InvitationRow> which) {
        List<InvitationRow> open = invitations.open(organisationId, clock.instant()).stream().filter(which).toList();
        open.forEach(row -> invitations.delete(row.id()));
        return open.size();
    }
}
