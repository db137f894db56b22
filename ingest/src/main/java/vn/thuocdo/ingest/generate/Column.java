package vn.thuocdo.ingest.generate;

/**
 * A column of a source file.
 *
 * @param name name in the dataset contract
 * @param label Vietnamese label in the same contract
 */
public record Column(String name, String label) {}
