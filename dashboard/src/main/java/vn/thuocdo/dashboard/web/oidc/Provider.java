package vn.thuocdo.dashboard.web.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import vn.thuocdo.data.home.OidcSettings;

/**
 * Talks to the provider by authorisation code with PKCE (RFC 7636). Addresses and keys come from
 * its discovery document; identity tokens must be signed with RS256.
 */
final class Provider {
  private static final int PATIENCE_MILLIS = 10_000;

  private final OidcSettings settings;
  private final ClientID client;
  private final Issuer issuer;
  private Optional<OIDCProviderMetadata> metadata = Optional.empty();

  Provider(OidcSettings settings) {
    this.settings = settings;
    this.client = new ClientID(settings.clientId());
    this.issuer = new Issuer(settings.issuer());
  }

  /** The provider's own description, asked for once it is needed. */
  private synchronized OIDCProviderMetadata metadata() throws GeneralException, IOException {
    if (metadata.isEmpty()) {
      metadata =
          Optional.of(OIDCProviderMetadata.resolve(issuer, PATIENCE_MILLIS, PATIENCE_MILLIS));
    }
    return metadata.get();
  }

  /** Where a reader is sent to sign in. */
  URI start(Journey journey) throws GeneralException, IOException {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, new Scope("openid", "profile", "email"), client, settings.redirect())
        .endpointURI(metadata().getAuthorizationEndpointURI())
        .state(new State(journey.state()))
        .nonce(journey.nonce())
        .codeChallenge(journey.verifier(), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** The account name the provider vouches for; empty when its answer has none. */
  Optional<String> finish(Journey journey, String code)
      throws GeneralException, IOException, BadJOSEException, JOSEException {
    HTTPRequest request = tokenRequest(journey, code).toHTTPRequest();
    request.setConnectTimeout(PATIENCE_MILLIS);
    request.setReadTimeout(PATIENCE_MILLIS);
    OIDCTokenResponse answer = OIDCTokenResponse.parse(request.send());
    IDTokenClaimsSet claims =
        new IDTokenValidator(issuer, client, JWSAlgorithm.RS256, metadata().getJWKSetURI().toURL())
            .validate(answer.getOIDCTokens().getIDToken(), journey.nonce());
    boolean doubtful =
        settings.claim().equals("email")
            && !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
    return doubtful
        ? Optional.empty()
        : Optional.ofNullable(claims.getStringClaim(settings.claim()));
  }

  private TokenRequest tokenRequest(Journey journey, String code)
      throws GeneralException, IOException {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), settings.redirect(), journey.verifier());
    URI address = metadata().getTokenEndpointURI();
    return settings
        .clientSecret()
        .map(
            secret ->
                new TokenRequest.Builder(
                        address, new ClientSecretBasic(client, new Secret(secret)), grant)
                    .build())
        .orElseGet(() -> new TokenRequest.Builder(address, client, grant).build());
  }
}
