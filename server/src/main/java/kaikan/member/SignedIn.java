package kaikan.member;

import kaikan.platform.text.Language;

/// Somebody has just signed in.
///
/// @param sessionKey for the session's cookie
/// @param deviceKey for the cookie by which the browser is known again
/// @param language in which they read
public record SignedIn(long personId, String sessionKey, String deviceKey, Language language) {}
