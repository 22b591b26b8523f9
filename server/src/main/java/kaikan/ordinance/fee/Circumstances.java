package kaikan.ordinance.fee;

import java.util.Set;
import kaikan.money.Yen;

/// Who uses it and for what, as far as the fee depends on it.
///
/// @param applicant class of applicant, a key of the ordinance
/// @param purposes  purposes and other traits, keys of the ordinance; what needs evidence is set by a reviewer, never by the applicant
/// @param ticket    the highest price of admission; zero when admission is free
public record Circumstances(String applicant, Set<String> purposes, Yen ticket) {
    public Circumstances {
        purposes = Set.copyOf(purposes);
    }

    /// An applicant of that class with nothing special about the use.
    public static Circumstances of(String applicant) {
        return new Circumstances(applicant, Set.of(), Yen.ZERO);
    }
}
