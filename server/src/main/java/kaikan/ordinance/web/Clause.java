package kaikan.ordinance.web;

import java.util.List;

/// A rule in words.
///
/// @param head    what it is about
/// @param details what it says, a sentence each
/// @param source  where the ordinance says so
public record Clause(String head, List<String> details, String source) {
    public Clause {
        details = List.copyOf(details);
    }
}
