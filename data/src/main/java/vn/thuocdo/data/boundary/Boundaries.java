package vn.thuocdo.data.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import vn.thuocdo.data.error.Problems;
import vn.thuocdo.data.home.Home;

/** The outlines a home keeps, one GeoJSON file per province, as fine as a page can show. */
public final class Boundaries {
  /** About 40 m: a tenth of a pixel of a province on a page. Neighbours keep their common edges. */
  private static final double FINEST_DEGREES = 0.0004;

  private final Path folder;
  private final Path temporary;

  public Boundaries(Home home) {
    this.folder = home.root().resolve("boundaries");
    this.temporary = home.temporary();
  }

  /** Keeps the outlines of a province in place of those before; visible at once and wholly. */
  public List<Outline> store(String province, List<Outline> outlines) {
    List<Outline> kept = simplified(outlines);
    try {
      Files.createDirectories(folder);
      Path written = Files.createTempFile(temporary, "boundaries", ".geojson");
      new ObjectMapper().writeValue(written.toFile(), OutlineDocument.of(kept));
      Files.move(written, file(province), StandardCopyOption.ATOMIC_MOVE);
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets the outlines of a province; false when there were none. */
  public boolean remove(String province) {
    try {
      return Files.deleteIfExists(file(province));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Outline> simplified(List<Outline> outlines) {
    Geometry[] shapes = outlines.stream().map(Outline::shape).toArray(Geometry[]::new);
    Geometry[] simple = CoverageSimplifier.simplify(shapes, FINEST_DEGREES);
    return java.util.stream.IntStream.range(0, simple.length)
        .mapToObj(i -> new Outline(outlines.get(i).code(), simple[i]))
        .toList();
  }

  /** The outlines of a province; empty when none were imported. */
  public Optional<List<Outline>> find(String province) {
    if (!Files.exists(file(province))) {
      return Optional.empty();
    }
    try {
      JsonNode root = new ObjectMapper().readTree(file(province).toFile());
      String name = file(province).toString();
      Problems problems = new Problems();
      List<NamedShape> shapes =
          new GeoJsonShapes(name, new ShapeCode(Optional.empty()), problems).read(root);
      problems.throwIfAny(
          vn.thuocdo.data.error.ErrorCode.INPUT_REFUSED,
          "Cannot read boundaries '%s'. Import them again.".formatted(name));
      return Optional.of(shapes.stream().map(s -> new Outline(s.code(), s.shape())).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes whenever the outlines of a province do; empty text without any. */
  public String version(String province) {
    try {
      return Files.exists(file(province))
          ? Files.getLastModifiedTime(file(province)).toMillis() + "." + Files.size(file(province))
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String province) {
    return folder.resolve(province + ".geojson");
  }
}
