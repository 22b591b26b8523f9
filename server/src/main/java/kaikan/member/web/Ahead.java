package kaikan.member.web;

import java.util.Optional;
import kaikan.platform.text.Words;

/// Says what a page is about that somebody reaches by signing in. A room above says it of its own pages; a bean of this type is all that
/// is needed.
public interface Ahead {
    /// What the page is, as it stands in a sentence: the booking of the training room on 29 January; empty if it is none of theirs.
    ///
    /// @param page its path and query
    Optional<String> of(String page, Words words);
}
