package kaikan.ordinance;

import java.util.Set;

/// To whom and what a rule about applications applies. An empty set means all.
///
/// @param spaces     classes of space
/// @param applicants classes of applicant
/// @param channels   ways of applying
/// @param together   applies only when a space of one of these classes is applied for at the same time
public record Scope(Set<String> spaces, Set<String> applicants, Set<ApplicationChannel> channels, Set<String> together) {
    /// Everything.
    public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of(), Set.of());

    public Scope {
        spaces = Set.copyOf(spaces);
        applicants = Set.copyOf(applicants);
        channels = Set.copyOf(channels);
        together = Set.copyOf(together);
    }

    boolean covers(String space, ApplicationQuestion question) {
        return (spaces.isEmpty() || spaces.contains(space))
                && (applicants.isEmpty() || applicants.contains(question.applicant()))
                && (channels.isEmpty() || channels.contains(question.channel()))
                && (together.isEmpty() || question.parts().stream().anyMatch(part -> together.contains(part.spaceClass())));
    }
}
