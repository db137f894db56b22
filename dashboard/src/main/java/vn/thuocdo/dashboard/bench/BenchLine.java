package vn.thuocdo.dashboard.bench;

/**
 * One measurement.
 *
 * @param what what was done
 * @param seconds how long it took
 * @param against what it is held against
 */
public record BenchLine(String what, double seconds, String against) {}
