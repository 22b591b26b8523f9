package kaikan.member.web;

import jakarta.inject.Singleton;

/// What the sign-in page must know of the OpenID provider.
@Singleton
final class OidcProvider {
    private final OidcSettings settings;

    OidcProvider(OidcSettings settings) {
        this.settings = settings;
    }

    /// What people call the provider; empty when there is none.
    String name() {
        return settings.issuer().isEmpty() ? "" : settings.name();
    }
}
