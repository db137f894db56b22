package vn.thuocdo.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** A Jupyter notebook (nbformat 4) as its cells. */
public record Notebook(String name, List<Cell> cells) {
  /**
   * A cell.
   *
   * @param code true for Java, false for prose
   */
  public record Cell(boolean code, String source) {}

  public Notebook {
    cells = List.copyOf(cells);
  }

  /** Reads an {@code .ipynb} file; INPUT_REFUSED when it is none. */
  public static Notebook read(Path file) {
    try {
      JsonNode root = new ObjectMapper().readTree(file.toFile());
      List<Cell> cells = new ArrayList<>();
      for (JsonNode cell : root.required("cells")) {
        StringBuilder source = new StringBuilder();
        cell.required("source").forEach(line -> source.append(line.asText()));
        cells.add(new Cell(cell.required("cell_type").asText().equals("code"), source.toString()));
      }
      return new Notebook(file.getFileName().toString(), cells);
    } catch (IOException | IllegalArgumentException e) {
      throw new KpiException(
          ErrorCode.INPUT_REFUSED,
          "Cannot read notebook '%s': %s. Save it again in Jupyter."
              .formatted(file.getFileName(), e.getMessage()),
          e);
    }
  }
}
