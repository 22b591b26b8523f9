package kaikan.ordinance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import kaikan.ordinance.sale.Label;

/// The words of an ordinance: its classes of applicant, purposes and days, in its order.
///
/// @param applicants classes of applicant by key; the first is for everybody
/// @param purposes   purposes and traits by key
/// @param days       classes of day
public record Vocabulary(SequencedMap<String, Label> applicants, SequencedMap<String, Label> purposes, List<DayClass> days) {
    /// @throws IllegalArgumentException without a class of applicant
    public Vocabulary {
        if (applicants.isEmpty()) {
            throw new IllegalArgumentException("an ordinance names at least one class of applicant");
        }
        applicants = frozen(applicants);
        purposes = frozen(purposes);
        days = List.copyOf(days);
    }

    /// The class of applicant for everybody.
    public String everybody() {
        return applicants.firstEntry().getKey();
    }

    private static SequencedMap<String, Label> frozen(Map<String, Label> map) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }
}
