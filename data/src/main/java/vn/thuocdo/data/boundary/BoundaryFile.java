package vn.thuocdo.data.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.error.Problems;
import vn.thuocdo.data.unit.Units;

/** Reads a GeoJSON or TopoJSON file of outlines; all its problems are reported together. */
public final class BoundaryFile {
  private BoundaryFile() {}

  /**
   * Reads and checks a file. It may hold one province or several; each must be complete.
   *
   * @param property in which it keeps the codes; empty to look under the usual names
   * @param mend true to put right shapes that cross or touch themselves
   * @return outlines by code of the province
   * @throws KpiException INPUT_REFUSED with every problem, NOT_FOUND without such a file
   */
  public static Map<String, List<Outline>> read(
      Path path, Units units, Optional<String> property, boolean mend) {
    JsonNode root = json(path);
    String file = String.valueOf(path.getFileName());
    Problems problems = new Problems();
    ShapeCode code = new ShapeCode(property);
    List<NamedShape> shapes =
        switch (root.path("type").asText("")) {
          case "FeatureCollection" -> new GeoJsonShapes(file, code, problems).read(root);
          case "Topology" -> new TopoJsonShapes(file, code, problems).read(root);
          default -> throw refused(path, "it is neither a FeatureCollection nor a Topology", null);
        };
    if (shapes.isEmpty() && problems.found().isEmpty()) {
      problems.add(file, 0, "there is no shape in it");
    }
    List<NamedShape> sound = mend ? shapes.stream().map(NamedShape::mended).toList() : shapes;
    Map<String, List<Outline>> outlines = new OutlineChecks(file, units, problems).check(sound);
    problems.throwIfAny(
        ErrorCode.INPUT_REFUSED,
        "Cannot import boundaries '%s': %d problems. Nothing was changed; correct the file and import it again."
            .formatted(path, problems.found().size()));
    return outlines;
  }

  private static JsonNode json(Path path) {
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new KpiException(
          ErrorCode.NOT_FOUND,
          "Cannot import boundaries '%s': there is no such readable file.".formatted(path));
    }
    try {
      return new ObjectMapper().readTree(path.toFile());
    } catch (JsonProcessingException e) {
      throw refused(path, "it is not JSON (" + e.getOriginalMessage() + ")", e);
    } catch (IOException e) {
      throw refused(path, "it cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private static KpiException refused(Path path, String why, Throwable cause) {
    return new KpiException(
        ErrorCode.INPUT_REFUSED,
        "Cannot import boundaries '%s': %s. Give a GeoJSON or TopoJSON file.".formatted(path, why),
        cause);
  }
}
