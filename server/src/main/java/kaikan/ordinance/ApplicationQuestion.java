package kaikan.ordinance;

import java.time.Instant;
import java.util.List;
import kaikan.calendar.TimeSlot;

/// May this be applied for now?
///
/// @param parts     the spaces and slots of one application under one ordinance; a slot lies on one local day
/// @param applicant class of applicant
/// @param channel   by which way
/// @param now       the moment of application
public record ApplicationQuestion(List<Part> parts, String applicant, ApplicationChannel channel, Instant now) {
    public ApplicationQuestion {
        parts = List.copyOf(parts);
    }

    /// A space and a slot.
    public record Part(String spaceClass, TimeSlot slot) {}
}
