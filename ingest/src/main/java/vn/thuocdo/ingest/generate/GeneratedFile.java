package vn.thuocdo.ingest.generate;

import java.nio.file.Path;

/**
 * One written source file.
 *
 * @param dataset the dataset it belongs to, such as {@code survey_forms}
 * @param rows data rows, without title and header
 */
public record GeneratedFile(String dataset, Path path, long rows) {}
