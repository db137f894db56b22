/**
 * Applies the rules of {@link vn.thuocdo.analytics.disclosure} to computed values, piece by piece,
 * and writes what is withheld.
 */
package vn.thuocdo.analytics.withholding;
