package kaikan.member.web;

import java.util.List;
import kaikan.member.StaffLine;

/// Those who work at one site.
///
/// @param site its name, or the word for all sites
public record StaffGroup(String site, List<StaffLine> staff) {
    public StaffGroup {
        staff = List.copyOf(staff);
    }
}
