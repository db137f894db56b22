package vn.thuocdo.dashboard.web.oidc;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Instant;
import vn.thuocdo.data.account.Secret;

/**
 * A reader on the way to the provider and back.
 *
 * @param state names the journey in addresses
 * @param browser ties it to the browser it began in, by a cookie
 * @param nonce ties the identity token to it
 * @param verifier ties the code to it (PKCE)
 * @param next where the reader goes afterwards
 */
record Journey(
    String state, String browser, Nonce nonce, CodeVerifier verifier, String next, Instant begun) {

  static Journey begin(String next, Instant now) {
    return new Journey(
        Secret.fresh(), Secret.fresh(), new Nonce(Secret.fresh()), new CodeVerifier(), next, now);
  }
}
