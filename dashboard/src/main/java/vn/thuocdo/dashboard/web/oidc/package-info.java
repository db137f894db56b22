/** Signing in by a provider of OpenID Connect. */
package vn.thuocdo.dashboard.web.oidc;
