package kaikan.platform.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kaikan.platform.text.Spoken;
import org.jspecify.annotations.Nullable;

/// A thing in the trail.
///
/// @param type its kind, such as `booking`
/// @param ref its public reference or key
/// @param siteId the site that its key belongs to; null where the reference alone tells it
public record Subject(String type, String ref, @Nullable Long siteId) {
    /// These things by the names that their references have; without those that have none.
    public static Map<Subject, Spoken> named(Collection<Subject> subjects, Map<String, Spoken> byRef) {
        Map<Subject, Spoken> names = new HashMap<>();
        for (Subject subject : subjects) {
            Spoken name = byRef.get(subject.ref());
            if (name != null) {
                names.put(subject, name);
            }
        }
        return names;
    }

    /// What an entry is about.
    public static Subject of(Entry entry) {
        return new Subject(entry.subjectType(), entry.subjectRef(), entry.siteId());
    }
}
