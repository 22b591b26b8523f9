package kaikan.member.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;

/// The OpenID provider that people may sign in with, from `KAIKAN_OIDC_ISSUER`, `_CLIENT_ID`, `_CLIENT_SECRET` and `_NAME`.
///
/// @param issuer its address, where `/.well-known/openid-configuration` is found; empty for none
/// @param name what people call it; shown on the button
@Context
@ConfigurationProperties("kaikan.oidc")
record OidcSettings(
        @Bindable(defaultValue = "") String issuer,
        @Bindable(defaultValue = "") String clientId,
        @Bindable(defaultValue = "") String clientSecret,
        @Bindable(defaultValue = "OpenID") String name) {
    OidcSettings {
        if (!issuer.isEmpty() && clientId.isEmpty()) {
            throw new IllegalArgumentException("KAIKAN_OIDC_CLIENT_ID is missing: the name by which " + issuer + " knows this centre");
        }
    }
}
