package kaikan.member;

import kaikan.platform.text.Language;

/// Somebody who types an address into a form and waits for a mail.
///
/// @param language in which the mail is written where the address has no account; an account has its own
/// @param source where the request comes from, for the limits
/// @param next the page of ours to which the link in the mail leads in the end; empty for none in particular
public record Applicant(MailAddress address, Language language, String source, String next) {}
