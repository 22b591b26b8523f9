package kaikan.member.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import kaikan.member.Vouched;
import kaikan.platform.web.HouseAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The house's OpenID provider: authorisation code flow with PKCE, state and nonce; the token is taken only with the provider's signature,
/// for us, in time, and with the nonce of this very trip. What the provider says about itself is fetched once, when first needed.
@Singleton
class OidcProvider {
    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final int PATIENCE_MILLIS = 10_000;

    private final OidcSettings settings;
    private final HouseAddress house;
    private volatile @Nullable OIDCProviderMetadata metadata;

    OidcProvider(OidcSettings settings, HouseAddress house) {
        this.settings = settings;
        this.house = house;
    }

    /// What people call the provider; empty when there is none.
    String name() {
        return settings.issuer().isEmpty() ? "" : settings.name();
    }

    /// Where the browser goes to sign in; empty when the provider cannot be reached.
    Optional<URI> start(OidcTrip trip) {
        try {
            AuthenticationRequest request = new AuthenticationRequest.Builder(
                            ResponseType.CODE, new Scope("openid", "email", "profile"), new ClientID(settings.clientId()), back())
                    .endpointURI(metadata().getAuthorizationEndpointURI())
                    .state(new State(trip.state()))
                    .nonce(new Nonce(trip.nonce()))
                    .codeChallenge(new CodeVerifier(trip.verifier()), CodeChallengeMethod.S256)
                    .build();
            return Optional.of(request.toURI());
        } catch (GeneralException | IOException e) {
            LOG.warn("The OpenID provider {} does not say who it is: {}", settings.issuer(), e.getMessage());
            return Optional.empty();
        }
    }

    /// Whom the provider vouches for; empty when what it says does not hold.
    Optional<Vouched> finish(OidcTrip trip, String code) {
        try {
            TokenRequest request = new TokenRequest.Builder(
                            metadata().getTokenEndpointURI(),
                            new ClientSecretBasic(new ClientID(settings.clientId()), new Secret(settings.clientSecret())),
                            new AuthorizationCodeGrant(new AuthorizationCode(code), back(), new CodeVerifier(trip.verifier())))
                    .build();
            HTTPRequest http = request.toHTTPRequest();
            http.setConnectTimeout(PATIENCE_MILLIS);
            http.setReadTimeout(PATIENCE_MILLIS);
            TokenResponse response = OIDCTokenResponseParser.parse(http.send());
            if (!response.indicatesSuccess()) {
                LOG.warn("The OpenID provider refused: {}", response.toErrorResponse().getErrorObject());
                return Optional.empty();
            }
            return Optional.of(vouched(((OIDCTokenResponse) response), new Nonce(trip.nonce())));
        } catch (GeneralException | IOException | BadJOSEException | JOSEException e) {
            LOG.warn("The OpenID provider's answer does not hold: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Vouched vouched(OIDCTokenResponse response, Nonce nonce) throws GeneralException, IOException, BadJOSEException, JOSEException {
        IDTokenValidator validator = new IDTokenValidator(
                metadata().getIssuer(), new ClientID(settings.clientId()), algorithm(metadata()), metadata().getJWKSetURI().toURL());
        IDTokenClaimsSet claims = validator.validate(response.getOIDCTokens().getIDToken(), nonce);
        boolean confirmed = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        return new Vouched(
                claims.getIssuer().getValue(),
                claims.getSubject().getValue(),
                confirmed ? text(claims, "email") : "",
                text(claims, "name"));
    }

    private static String text(IDTokenClaimsSet claims, String name) {
        String value = claims.getStringClaim(name);
        return value == null ? "" : value;
    }

    /// Signatures with a public key only: a shared secret must not be enough to make a token.
    private static JWSAlgorithm algorithm(OIDCProviderMetadata metadata) throws ParseException {
        List<JWSAlgorithm> offered = metadata.getIDTokenJWSAlgs();
        if (offered == null || offered.contains(JWSAlgorithm.RS256)) {
            return JWSAlgorithm.RS256;
        }
        return offered.stream()
                .filter(algorithm -> JWSAlgorithm.Family.SIGNATURE.contains(algorithm))
                .findFirst()
                .orElseThrow(() -> new ParseException("The provider signs with nothing that we take: " + offered));
    }

    private OIDCProviderMetadata metadata() throws GeneralException, IOException {
        OIDCProviderMetadata known = metadata;
        if (known == null) {
            known = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
            metadata = known;
        }
        return known;
    }

    private URI back() {
        return URI.create(house.of("/sign-in/provider/callback"));
    }
}
