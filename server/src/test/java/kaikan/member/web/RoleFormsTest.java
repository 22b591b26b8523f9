package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.DemoCatalogue;
import kaikan.facility.Site;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.SiteRoles;
import kaikan.member.Viewer;
import kaikan.notice.OutboxMail;
import kaikan.testing.Form;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What is missing when a role is given or withdrawn is said at its field, all at once, and the form stays open.
class RoleFormsTest extends PeopleOnAServer {
    private final Site site = demonstration().site(1);
    private final Person person = people.person("新任 職員", new SiteRole(Role.REVIEWER, 1), new SiteRole(Role.RECEPTION, 1));
    private final Http manager = people.browserOf(people.person("所長", new SiteRole(Role.MANAGER, 1)));
    private final String path = "/staff/people/" + person.ref();

    private Catalogue demonstration() {
        server.bean(DemoCatalogue.class).load();
        return server.bean(Catalogues.class).current();
    }

    @AfterAll
    void close() {
        manager.close();
    }

    @Test
    void anEmptyReasonIsSaidAtTheRoleThatWasToGoAndItsFormStaysOpen() {
        HttpResponse<String> page = manager.get(path);
        assertTrue(page.body().contains("for=\"reason-REVIEWER-" + site.key() + "\">理由<span class=\"must\">"), page.body());
        Form form = Form.on(page, path + "/roles/withdraw").with("role", "REVIEWER").with("reason", " ");
        HttpResponse<String> refused = manager.post(form);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("<a href=\"#reason-REVIEWER-" + site.key() + "\">変更の記録に残すため、理由を入力してください。"), refused.body());
        assertTrue(refused.body().contains("<details open><summary>"), refused.body());
        assertTrue(refused.body().contains("id=\"reason-REVIEWER-" + site.key() + "-error\""), refused.body());
        assertEquals(1, refused.body().split("<details open>", -1).length - 1, "the other role's form is closed");
        assertFalse(refused.body().contains("id=\"reason-error\""), "the form to give a role is not meant");
        HttpResponse<String> tooLong = manager.post(form.with("reason", "長".repeat(1_001)));
        assertEquals(422, tooLong.statusCode());
        assertTrue(tooLong.body().contains("1,000 文字まで") && tooLong.body().contains("長".repeat(1_001)), tooLong.body());
        assertEquals(2, server.bean(SiteRoles.class).of(person.id()).size());
    }

    @Test
    void aMissingRoleAndAMissingReasonAreSaidTogether() {
        manager.get(path);
        HttpResponse<String> refused = manager.post(path + "/roles/grant", Map.of("site", site.key(), "reason", ""));
        assertEquals(422, refused.statusCode());
        for (String field : List.of("role", "reason")) {
            assertTrue(refused.body().contains("<a href=\"#" + field + "\">"), refused.body());
        }
    }

    @Test
    void aSiteThatThereIsNotIsAskedBackAndARoleAtOneThatIsGoneCanBeTakenAway() {
        manager.get(path);
        HttpResponse<String> refused = manager.post(path + "/roles/grant", Map.of("role", "REVIEWER", "site", "1", "reason", "審査"));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("<a href=\"#role\">"), refused.body());
        Person left = people.person("前の館の人", new SiteRole(Role.RECEPTION, 4_711));
        try (Http administrator = people.browserOf(people.person("全体", SiteRole.administrator()))) {
            String page = "/staff/people/" + left.ref();
            Form form = Form.on(administrator.get(page), page + "/roles/withdraw").with("reason", "館を閉じた");
            assertEquals(200, administrator.post(form).statusCode());
        }
        assertEquals(List.of(), server.bean(SiteRoles.class).of(left.id()));
    }

    @Test
    void whoeverGetsOrLosesARoleIsToldWhatTheyMayDoNowAndWhere() {
        Person newcomer = people.person("配属 花子", new SiteRole(Role.RECEPTION, 1));
        Letters letters = new Letters(server);
        int before = letters.to(newcomer.email()).size();
        SiteRole reviewer = new SiteRole(Role.REVIEWER, 1);
        Viewer boss = people.viewer(people.person("理事長", SiteRole.administrator()));
        SiteRoles roles = server.bean(SiteRoles.class);
        assertTrue(roles.grant(newcomer, reviewer, boss, "異動").isEmpty());
        assertTrue(roles.grant(newcomer, reviewer, boss, "もう一度").isEmpty());
        assertEquals(before + 1, letters.to(newcomer.email()).size(), "what somebody has already is no news");
        OutboxMail given = letters.to(newcomer.email()).getFirst();
        assertTrue(given.line().subject().contains("役割「審査」が付きました"), given.line().subject());
        assertTrue(given.body().contains("申請を承認・不承認にします") && given.body().contains("窓口・電話の申し込みを入力します"), given.body());
        assertFalse(given.body().contains("異動"), "why is the staff's note");
        assertTrue(roles.withdraw(newcomer, reviewer, boss, "異動").isEmpty());
        OutboxMail taken = letters.to(newcomer.email()).getFirst();
        assertTrue(taken.line().subject().contains("役割「審査」が外れました"), taken.line().subject());
        assertTrue(taken.body().contains("窓口・電話の申し込みを入力します"), taken.body());
        assertFalse(taken.body().contains("申請を承認"), "only what is left");
    }
}
