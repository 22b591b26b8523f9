package kaikan.member;

import java.time.LocalDate;

/// Knows who has an office or a desk of their own at a site, themselves or by an organisation that they may act for.
public interface Residence {
    /// Whether they have one on that day or will have one.
    boolean at(long siteId, Viewer viewer, LocalDate day);
}
