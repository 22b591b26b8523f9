package kaikan.member;

import java.time.Duration;

/// What a link in a mail needs.
///
/// @param path the path with the key in it
/// @param life how long it is good
/// @param about a name that the mail mentions; may be empty
record MailKey(String path, Duration life, String about) {}
