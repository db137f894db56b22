package vn.thuocdo.data.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.Units;

class BoundaryFileTest {
  private static final Units ALL = CatalogueReader.builtIn().units();

  /** A province with two wards only, so that a file of two shapes is complete. */
  private static final Units TWO =
      ALL.within(unit -> List.of("79", "27316", "26732").contains(unit.code()));

  @TempDir private Path folder;

  @Test
  void takesGeoJsonAndKeepsItForMaps() {
    Map<String, List<Outline>> read = read(collection(square("27316"), square("26732")));

    assertThat(read.keySet()).containsExactly("79");
    Boundaries boundaries = new Boundaries(Home.open(folder.resolve("home")));
    assertThat(boundaries.find("79")).isEmpty();
    assertThat(boundaries.version("79")).isEmpty();
    boundaries.store("79", read.get("79"));
    List<Outline> kept = boundaries.find("79").orElseThrow();
    assertThat(kept).extracting(Outline::code).containsExactly("27316", "26732");
    assertThat(kept.get(0).shape().getArea()).isCloseTo(0.0004, within(1e-9));
    assertThat(boundaries.version("79")).isNotEmpty();
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }

  @Test
  void putsTheArcsOfTopoJsonTogetherWithTheirNeighbours() {
    Unit ward = TWO.load("27316");
    Unit island = TWO.load("26732");
    String file =
        """
        {"type": "Topology", "transform": {"scale": [0.01, 0.01], "translate": [%s, %s]},
         "arcs": [[[0, 0], [1, 0], [0, 1]], [[1, 1], [-1, 0], [0, -1]],
                  [[%d, %d], [0, 1], [1, 0], [0, -1], [-1, 0]]],
         "objects": {"wards": {"type": "GeometryCollection", "geometries": [
           {"type": "Polygon", "id": 27316, "arcs": [[~0, ~1]]},
           {"type": "MultiPolygon", "properties": {"code": "26732"}, "arcs": [[[2]]]}]}}}
        """
            .formatted(
                ward.lon() - 0.005,
                ward.lat() - 0.005,
                Math.round((island.lon() - ward.lon()) * 100),
                Math.round((island.lat() - ward.lat()) * 100))
            .replace("[~0, ~1]", "[-2, -1]");

    List<Outline> outlines = read(file).get("79");

    assertThat(outlines).extracting(Outline::code).containsExactly("27316", "26732");
    assertThat(outlines)
        .allSatisfy(o -> assertThat(o.shape().getArea()).isCloseTo(0.0001, within(1e-9)));
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    String crossed =
        feature("26732", "[[[106.6,8.7],[106.7,8.8],[106.7,8.7],[106.6,8.8],[106.6,8.7]]]");
    String open = feature("27316", "[[[106.6,10.7],[106.7,10.7],[106.7,10.8],[106.6,10.8]]]");
    String few = feature("27316", "[[[106.6,10.7],[106.7,10.7],[106.6,10.7]]]");
    String point =
        "{\"type\":\"Feature\",\"properties\":{\"code\":\"27316\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[106,10]}}";
    String nameless = feature("", "[[[0,0],[1,0],[1,1],[0,0]]]");

    assertThatThrownBy(
            () ->
                read(
                    collection(
                        crossed,
                        open,
                        few,
                        point,
                        nameless,
                        square("27316"),
                        square("27316"),
                        squareAt("79", 106.7, 10.8),
                        squareAt("27317", 106.6, 10.7))))
        .isInstanceOfSatisfying(
            KpiException.class,
            thrown -> {
              assertThat(thrown.code()).isEqualTo(ErrorCode.INPUT_REFUSED);
              assertThat(thrown.getMessage())
                  .contains("feature 1 (26732): the shape is not sound: Self-intersection")
                  .contains("feature 2 (27316): ring 1 is not closed")
                  .contains("feature 3 (27316): ring 1 has 3 positions")
                  .contains("feature 4 (27316): its shape is 'Point'")
                  .contains("feature 5 has no code")
                  .contains("feature 7 (27316): the unit has a shape already at feature 6 (27316)")
                  .contains("feature 8 (79): it is a province")
                  .contains("feature 9 (27317): the unit is not in the unit list");
            });
  }

  @Test
  void namesWardsWithoutAShape() {
    assertThatThrownBy(() -> read(collection(square("27316"))))
        .hasMessageContaining("1 wards of Hồ Chí Minh have no shape: 26732 Đặc khu Côn Đảo");
  }

  @Test
  void seesLatitudeBeforeLongitudeAndOtherGrids() {
    Unit ward = TWO.load("27316");
    assertThatThrownBy(() -> read(collection(squareAt("27316", ward.lat(), ward.lon()))))
        .hasMessageContaining("1 shapes have latitude before longitude");
    assertThatThrownBy(() -> read(collection(squareAt("27316", 603_000, 1_190_000))))
        .hasMessageContaining("positions that are not degrees");
    String grid =
        collection(square("27316"), square("26732"))
            .replace(
                "\"features\"",
                "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:9210\"}},\"features\"");
    assertThatThrownBy(() -> read(grid)).hasMessageContaining("the grid is 'EPSG:9210'");
  }

  @Test
  void seesAShapeUnderTheCodeOfAnotherWard() {
    Unit island = TWO.load("26732");
    assertThatThrownBy(
            () -> read(collection(squareAt("27316", island.lon(), island.lat()), square("26732"))))
        .hasMessageContaining("far from this shape; is the code right?");
  }

  @Test
  void refusesWhatIsNoMapAndLooksWhereTheCodesAre() {
    assertThatThrownBy(() -> read("{\"type\":\"Feature\"}"))
        .hasMessageContaining("neither a FeatureCollection nor a Topology");
    assertThatThrownBy(() -> read("code,shape")).hasMessageContaining("it is not JSON");
    assertThatThrownBy(
            () -> BoundaryFile.read(folder.resolve("none"), TWO, Optional.empty(), false))
        .hasMessageContaining("no such readable file");
    String named = collection(square("27316"), square("26732")).replace("\"code\"", "\"maDVHC\"");
    assertThat(BoundaryFile.read(file(named), TWO, Optional.of("maDVHC"), false)).hasSize(1);
  }

  @Test
  void mendsShapesThatCrossThemselvesWhenAsked() {
    Unit island = TWO.load("26732");
    double x = island.lon();
    double y = island.lat();
    String bow =
        String.format(
            Locale.ROOT,
            "[[[%.4f,%.4f],[%.4f,%.4f],[%.4f,%.4f],[%.4f,%.4f],[%.4f,%.4f]]]",
            x,
            y,
            x + 0.02,
            y + 0.02,
            x + 0.02,
            y,
            x,
            y + 0.02,
            x,
            y);
    Path file = file(collection(square("27316"), feature("26732", bow)));

    assertThatThrownBy(() -> BoundaryFile.read(file, TWO, Optional.empty(), false))
        .hasMessageContaining("Self-intersection");
    Outline mended = BoundaryFile.read(file, TWO, Optional.empty(), true).get("79").get(1);
    assertThat(mended.shape().getArea()).isCloseTo(0.0002, within(1e-9));
  }

  private Map<String, List<Outline>> read(String text) {
    return BoundaryFile.read(file(text), TWO, Optional.empty(), false);
  }

  private Path file(String text) {
    try {
      return Files.writeString(folder.resolve("shapes.json"), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String square(String code) {
    Unit unit = ALL.load(code);
    return squareAt(code, unit.lon(), unit.lat());
  }

  private static String squareAt(String code, double x, double y) {
    List<String> corners = new ArrayList<>();
    for (double[] corner : new double[][] {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}}) {
      corners.add(
          String.format(Locale.ROOT, "[%.4f,%.4f]", x + corner[0] * 0.01, y + corner[1] * 0.01));
    }
    return feature(code, "[[" + String.join(",", corners) + "]]");
  }

  private static String feature(String code, String rings) {
    return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":%s}}"
        .formatted(code, rings);
  }
}
