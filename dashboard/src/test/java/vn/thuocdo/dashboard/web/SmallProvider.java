package vn.thuocdo.dashboard.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A provider of OpenID Connect on a free port: discovery, keys, codes with PKCE, signed tokens. */
final class SmallProvider implements AutoCloseable {
  static final String CLIENT = "thuoc-do";
  static final String SECRET = "a secret of the client";

  /** How an answer can be wrong. */
  enum Fault {
    NONE,
    NONCE,
    AUDIENCE,
    ISSUER,
    EXPIRED,
    SIGNATURE
  }

  private final RSAKey key;
  private final RSAKey otherKey;
  private final Javalin javalin;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private volatile String user = "";
  private volatile Fault fault = Fault.NONE;

  SmallProvider() throws JOSEException {
    this.key = new RSAKeyGenerator(2048).keyID("1").generate();
    this.otherKey = new RSAKeyGenerator(2048).keyID("1").generate();
    this.javalin =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.get("/.well-known/openid-configuration", this::describe);
                  config.routes.get("/keys", this::keys);
                  config.routes.get("/authorize", this::authorize);
                  config.routes.post("/token", this::token);
                })
            .start(0);
  }

  /** Who is signed in there, and how its answers are wrong. */
  void says(String name, Fault how) {
    user = name;
    fault = how;
  }

  String issuer() {
    return "http://127.0.0.1:" + javalin.port();
  }

  private void describe(Context context) {
    context.json(
        Map.of(
            "issuer",
            issuer(),
            "authorization_endpoint",
            issuer() + "/authorize",
            "token_endpoint",
            issuer() + "/token",
            "jwks_uri",
            issuer() + "/keys",
            "response_types_supported",
            new String[] {"code"},
            "subject_types_supported",
            new String[] {"public"},
            "id_token_signing_alg_values_supported",
            new String[] {"RS256"}));
  }

  private void keys(Context context) {
    context.contentType("application/json").result(new JWKSet(key.toPublicJWK()).toString());
  }

  private void authorize(Context context) {
    String code = "code-" + codes.size();
    codes.put(
        code,
        Map.of(
            "nonce", context.queryParam("nonce"),
            "challenge", context.queryParam("code_challenge"),
            "redirect", context.queryParam("redirect_uri")));
    context.redirect(
        context.queryParam("redirect_uri")
            + "?code="
            + code
            + "&state="
            + context.queryParam("state"),
        HttpStatus.SEE_OTHER);
  }

  private void token(Context context) throws JOSEException {
    Map<String, String> asked = codes.remove(context.formParam("code"));
    String basic =
        Base64.getEncoder()
            .encodeToString(
                (CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(StandardCharsets.UTF_8));
    boolean right =
        asked != null
            && ("Basic " + basic).equals(context.header("Authorization"))
            && asked.get("redirect").equals(context.formParam("redirect_uri"))
            && CodeChallenge.compute(
                    CodeChallengeMethod.S256, new CodeVerifier(context.formParam("code_verifier")))
                .getValue()
                .equals(asked.get("challenge"));
    if (!right) {
      context.status(400).json(Map.of("error", "invalid_grant"));
      return;
    }
    context.json(
        Map.of(
            "access_token", "opaque",
            "token_type", "Bearer",
            "id_token", idToken(asked.get("nonce"))));
  }

  private String idToken(String nonce) throws JOSEException {
    Instant now = fault == Fault.EXPIRED ? Instant.now().minusSeconds(7200) : Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(fault == Fault.ISSUER ? "http://127.0.0.1:1" : issuer())
            .audience(fault == Fault.AUDIENCE ? "somebody-else" : CLIENT)
            .subject("subject-of-" + user)
            .claim("preferred_username", user)
            .claim("nonce", fault == Fault.NONCE ? "another" : nonce)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .build();
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(), claims);
    token.sign(new RSASSASigner(fault == Fault.SIGNATURE ? otherKey : key));
    return token.serialize();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
