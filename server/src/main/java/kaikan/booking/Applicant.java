package kaikan.booking;
import org.jspecify.annotations.Nullable;

/// Who applies.
///
/// @param personId the person
/// @param organisationId the organisation for which they apply; null when for themselves
public record Applicant(long personId, @Nullable Long organisationId) {
    /// Somebody who applies for themselves.
    public static Applicant privately(long personId) {
        return new Applicant(personId, null);
    }
}
