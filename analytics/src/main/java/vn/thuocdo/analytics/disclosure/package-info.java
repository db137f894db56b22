/**
 * Disclosure control: which figures of a computation are withheld, so that nobody can find out
 * about single people. Pure rules over exact sums; {@link
 * vn.thuocdo.analytics.disclosure.Suppression} is the way in.
 */
package vn.thuocdo.analytics.disclosure;
