package kaikan.incubation;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kaikan.calendar.DayRange;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.DemoCatalogue;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.ledger.Holder;
import kaikan.ledger.Ledger;
import kaikan.ledger.Outcome;
import kaikan.ledger.Want;
import kaikan.member.Contact;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.member.Viewer;
import kaikan.money.Yen;
import kaikan.platform.id.Ref;
import kaikan.testing.TestServer;
import org.jspecify.annotations.Nullable;

/// The MCO rooms of hits on a server, with words for letting them.
final class Mco implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    final TestServer server = TestServer.startAt(NOW);
    final LetRoom letRoom = server.bean(LetRoom.class);
    final Viewer staff;

    Mco() {
        server.bean(DemoCatalogue.class).load();
        TestPeople people = TestPeople.on(server);
        staff = people.viewer(people.person("館長", new SiteRole(Role.MANAGER, site("hits").id())));
    }

    Site site(String key) {
        return server.bean(Catalogues.class).current().site(key).orElseThrow();
    }

    Space space(String key) {
        Catalogue catalogue = server.bean(Catalogues.class).current();
        return catalogue.space(site("hits"), key).orElseThrow();
    }

    LetRoom.By because(String reason) {
        return new LetRoom.By(staff, reason);
    }

    Answer enter(String room, String tenant, LocalDate from, @Nullable LocalDate until) {
        Tenant.Kind kind = tenant.endsWith("さん") ? Tenant.Kind.PERSON : Tenant.Kind.ORGANISATION;
        Stretch stretch = new Stretch(space(room).id(), from, until, new Rent(Yen.of(27_500), Tax.INCLUDED), "");
        return letRoom.enter(new NewTenancy(kind, new Contact(tenant, "", "", ""), stretch, ""), staff);
    }

    /// Into that room at the same rent.
    Move into(String room, LocalDate from) {
        return new Move(space(room).id(), from, new Rent(Yen.of(27_500), Tax.INCLUDED));
    }

    Tenancy let(String room, String tenant, LocalDate from, @Nullable LocalDate until) {
        return done(enter(room, tenant, from, until));
    }

    Tenancy done(Answer answer) {
        return server.bean(Tenancies.class).byRef(((Answer.Done) answer).ref()).orElseThrow();
    }

    Tenancy reload(Tenancy tenancy) {
        return server.bean(Tenancies.class).byRef(tenancy.ref()).orElseThrow();
    }

    /// Two hours in the morning, as a booking would take them.
    boolean book(String room, LocalDate date) {
        List<Want> wants = space(room).units().entrySet().stream()
                .map(part -> new Want(part.getKey(), part.getValue(), new DayRange(540, 660).on(date, site("hits").zone())))
                .toList();
        Holder holder = new Holder(Holder.Kind.BOOKING, Ref.next());
        return server.bean(Ledger.class).take(holder, wants, _ -> true) instanceof Outcome.Done<Boolean>;
    }

    /// Nothing is let or booked any more.
    @SuppressWarnings("unchecked")
    void empty() {
        TransactionOperations<Connection> transactions = server.bean(TransactionOperations.class);
        transactions.executeWrite(status -> {
            try (Statement statement = status.getConnection().createStatement()) {
                for (String table : List.of("claim", "tenancy_change", "tenancy_term", "tenancy")) {
                    statement.executeUpdate("DELETE FROM " + table);
                }
                return true;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void close() {
        server.close();
    }
}
