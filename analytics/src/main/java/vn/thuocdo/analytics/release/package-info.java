/**
 * The one door between figures and whoever asks: what is not released to a viewer is not there for
 * the rest of the house.
 */
package vn.thuocdo.analytics.release;
