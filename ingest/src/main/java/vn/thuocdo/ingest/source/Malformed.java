package vn.thuocdo.ingest.source;

import java.io.Serializable;

/**
 * A place in a file that should be a row and is none.
 *
 * @param line where it stands
 * @param text what stands there, as far as it is known
 */
public record Malformed(long line, String reason, String text) implements Serializable {}
