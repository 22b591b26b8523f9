package kaikan.platform.audit;

import org.jspecify.annotations.Nullable;

/// A thing in the trail.
///
/// @param type its kind, such as `booking`
/// @param ref its public reference or key
/// @param siteId the site that its key belongs to; null where the reference alone tells it
public record Subject(String type, String ref, @Nullable Long siteId) {
    /// What an entry is about.
    public static Subject of(Entry entry) {
        return new Subject(entry.subjectType(), entry.subjectRef(), entry.siteId());
    }
}
