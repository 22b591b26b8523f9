package kaikan.member;

import kaikan.platform.text.Language;

/// Somebody who types an address into a form and waits for a mail.
///
/// @param language in which the mail is written
/// @param source where the request comes from, for the limits
public record Applicant(MailAddress address, Language language, String source) {}
