package kaikan.member;

import java.time.Duration;
import java.util.List;

/// What a link in a mail needs.
///
/// @param path the path with the key in it
/// @param life how long it is good
/// @param about names that the mail mentions, in the order of its places
record MailKey(String path, Duration life, List<String> about) {
    MailKey {
        about = List.copyOf(about);
    }
}
