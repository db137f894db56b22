/** Measures speed, always beside something known in the same run. Nothing else depends on it. */
package vn.thuocdo.dashboard.bench;
