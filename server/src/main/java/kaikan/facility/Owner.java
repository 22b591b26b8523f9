package kaikan.facility;

import org.jspecify.annotations.Nullable;

/// Whose house it is: the body whose ordinance applies and whose income the fees are.
///
/// @param registrationNumber T and 13 digits, as printed on a qualified invoice; null if not entered
public record Owner(long id, String key, Name name, @Nullable String registrationNumber) {}
