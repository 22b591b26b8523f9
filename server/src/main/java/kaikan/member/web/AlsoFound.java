package kaikan.member.web;

import java.util.List;
import kaikan.member.Viewer;
import kaikan.platform.web.NavLink;
import kaikan.platform.web.Page;

/// What a room above finds of its own for a name that somebody looks for among the people: tenancies. A bean of this type is all that is
/// needed.
public interface AlsoFound {
    /// Links to what bears that name, in any spelling, at the sites where the viewer works; empty for nothing.
    List<NavLink> find(Page page, Viewer viewer, String typed);
}
