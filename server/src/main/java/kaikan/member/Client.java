package kaikan.member;

import org.jspecify.annotations.Nullable;

/// The browser that somebody signs in with.
///
/// @param source where it comes from: an address, or a network of one line
/// @param device what it says it is, such as `Firefox / Windows`; may be empty
/// @param deviceKey the key by which we know it from before, if it shows one
public record Client(String source, String device, @Nullable String deviceKey) {}
