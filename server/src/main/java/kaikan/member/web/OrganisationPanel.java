package kaikan.member.web;

import gg.jte.Content;
import java.util.Optional;
import kaikan.member.Organisation;
import kaikan.member.Viewer;
import kaikan.platform.web.Page;

/// Something that a room above shows on an organisation's page: the rooms that it rents. A bean of this type is all that is needed.
public interface OrganisationPanel {
    /// A section with a heading of level 2, of what this reader may see; empty for nothing.
    Optional<Content> draw(Page page, Viewer viewer, Organisation organisation);
}
