package kaikan.kiosk.profile;

import java.util.List;

/// What became of reading a profile.
public sealed interface ProfileReading {
    /// It is right as far as it goes.
    record Good(Profile profile) implements ProfileReading {}

    /// All that is wrong with it, in the order of its lines, a sentence each.
    record Bad(List<String> sentences) implements ProfileReading {
        public Bad {
            sentences = List.copyOf(sentences);
        }
    }
}
