package kaikan.member.web;

import java.util.ArrayList;
import java.util.List;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.platform.web.NavLink;
import kaikan.platform.web.Page;

/// The staff's pages about people, as each viewer may open them.
final class StaffTabs {
    private StaffTabs() {}

    static List<NavLink> of(Page page, Viewer viewer) {
        List<NavLink> links = new ArrayList<>();
        add(links, page, "/staff/people", "member.staff.people");
        add(links, page, "/staff/organisations", "member.staff.organisations");
        add(links, page, "/staff/roles", "member.staff.roles");
        if (viewer.hasAnywhere(Role.MANAGER)) {
            add(links, page, "/staff/audit", "member.staff.audit");
        }
        if (viewer.administrator()) {
            add(links, page, "/staff/outbox", "member.staff.outbox");
        }
        return links;
    }

    private static void add(List<NavLink> links, Page page, String path, String key) {
        boolean current = page.path().equals(path) || page.path().startsWith(path + "/");
        links.add(new NavLink(page.t(key), path, current));
    }
}
