package kaikan.member.web;

import gg.jte.Content;
import java.util.Optional;
import kaikan.member.Person;
import kaikan.member.Viewer;
import kaikan.platform.web.Page;

/// Something that a room above shows on a person's page for the staff: their bookings. A bean of this type is all that is needed.
public interface PersonPanel {
    /// A section with a heading of level 2, of what this member of staff may see; empty for nothing.
    Optional<Content> draw(Page page, Viewer viewer, Person person);
}
