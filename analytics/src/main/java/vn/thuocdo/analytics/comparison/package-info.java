/** Holds figures against each other and says how much of the difference can be relied on. */
package vn.thuocdo.analytics.comparison;
