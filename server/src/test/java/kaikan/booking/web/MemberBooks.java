package kaikan.booking.web;

import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/// The set-up of tests in which a member of a company books through the pages: the house, the company, and the member's browser.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MemberBooks {
    final House house = new House();
    final Person owner = house.people.person("社長 一郎");
    final Person member = house.people.person("社員 花子");
    final Organisation company;
    final Http browser;

    MemberBooks(String name) {
        company = house.people.organisation(name, owner);
        house.people.join(company, member);
        browser = house.browserOf(member);
    }

    @AfterAll
    void close() {
        house.close();
    }
}
