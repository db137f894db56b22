package vn.thuocdo.data.account;

import java.time.Instant;

/**
 * Somebody who has signed in with a browser.
 *
 * @param account name of the account
 * @param csrf what every form of the session must send along
 * @param expiresAt when it ends, however much it is used
 */
public record Session(String account, String csrf, Instant expiresAt) {}
