package kaikan.booking.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kaikan.member.Person;
import kaikan.member.TestPeople;
import kaikan.platform.id.Ref;
import kaikan.testing.Demonstration;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a booking asks of the database: on an opening morning each question more is asked two thousand times in ten seconds.
@Tag("database")
class BookingCostTest {
    private static final int TRIES = 5;

    /// Who asks, the lock, what others hold, whether the applicant is still there and how much they have ahead, the rows of claim, booking, time,
    /// fee, pass, trail, mail and picture, two questions for the pass, and the beginning and end of the transaction.
    private static final long QUESTIONS = 17;

    @Test
    void aBookingWithItsPassIsOneTransactionOfFewQuestions() {
        try (TestServer server = TestServer.startAt(Instant.parse("2026-11-30T01:00:00Z"))) {
            Demonstration.load(server);
            TestPeople people = TestPeople.on(server);
            Person sato = people.person("佐藤 花子");
            List<Long> commits = new ArrayList<>();
            List<Long> questions = new ArrayList<>();
            for (int i = 0; i < TRIES; i++) {
                Asked before = asked(server);
                try (Http program = people.browserOf(sato).with("Idempotency-Key", Ref.next())) {
                    assertEquals(201, program.postJson("/api/bookings", wanted(LocalDate.of(2026, 12, 14).plusDays(i))).statusCode());
                }
                Asked after = asked(server);
                commits.add(after.commits - before.commits);
                questions.add(after.questions - before.questions);
            }
            // Whatever else the database does meanwhile can only add to some of them; the count itself reads in a transaction of its own,
            // and so does whoever signs in for the try.
            Asked fixed = fixed(server, people, sato);
            assertEquals(1 + fixed.commits, Collections.min(commits), commits.toString());
            assertEquals(QUESTIONS + fixed.questions, Collections.min(questions), questions.toString());
        }
    }

    /// What counting and signing in ask by themselves.
    private static Asked fixed(TestServer server, TestPeople people, Person person) {
        List<Long> commits = new ArrayList<>();
        List<Long> questions = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            Asked before = asked(server);
            people.browserOf(person).close();
            Asked after = asked(server);
            commits.add(after.commits - before.commits);
            questions.add(after.questions - before.questions);
        }
        return new Asked(Collections.min(commits), Collections.min(questions));
    }

    /// How many transactions the database has committed, and how many questions it was asked, since it was started.
    private record Asked(long commits, long questions) {}

    private static String wanted(LocalDate day) {
        return """
                {"site": "bigpalette", "title": "打合せ", "organiser": "佐藤", "purpose": "general", "people": 3,
                 "items": [{"space": "small-1", "date": "%s", "from": "09:00", "to": "13:00"}]}
                """.formatted(day);
    }

    @SuppressWarnings("unchecked")
    private static Asked asked(TestServer server) {
        TransactionOperations<Connection> transactions = server.bean(TransactionOperations.class);
        return transactions.executeRead(status -> {
            try (Statement statement = status.getConnection().createStatement()) {
                return new Asked(count(statement, "Com_commit"), count(statement, "Questions"));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static long count(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE '" + name + "'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
