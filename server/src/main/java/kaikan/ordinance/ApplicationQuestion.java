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
    ///
    /// @param had whether it was granted before and is only part of a change: it counts with the others, and nothing is asked about it again
    public record Part(String spaceClass, TimeSlot slot, boolean had) {
        /// A part that is applied for now.
        public Part(String spaceClass, TimeSlot slot) {
            this(spaceClass, slot, false);
        }
    }
}
