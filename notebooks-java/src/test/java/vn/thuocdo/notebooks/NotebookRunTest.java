package vn.thuocdo.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.dashboard.cli.Console;
import vn.thuocdo.dashboard.cli.Kpi;

/** Runs the shipped notebook on a tiny home and holds it against the command line. */
class NotebookRunTest {
  private static final Path NOTEBOOK = Path.of("notebooks", "khoang-cach-dien-thoai.ipynb");

  @TempDir static Path folder;

  @BeforeAll
  static void makeTinyHome() {
    kpi("demo", "--scale", "tiny", "--no-serve", "--quiet");
    System.setProperty("kpi.home", home());
  }

  private static String home() {
    return folder.resolve("home").toString();
  }

  private static String kpi(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--home";
    all[arguments.length + 1] = home();
    assertThat(Kpi.run(console, all)).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theNotebookSaysWhatTheCommandLineSays() {
    List<NotebookRun.Output> outputs =
        new NotebookRun(System.getProperty("java.class.path")).run(Notebook.read(NOTEBOOK));
    assertThat(outputs.get(0).text()).contains("newest month: 2026-10");

    List<String> fromCommandLine =
        kpi(
                "values",
                "--indicator",
                "smartphone_coverage",
                "--level",
                "ward",
                "--period",
                "2026-10")
            .lines()
            .skip(1)
            .map(line -> List.of(line.split(",", -1)))
            .filter(cells -> !cells.get(7).isEmpty())
            .map(cells -> cells.get(1) + " " + cells.get(7) + " " + cells.get(8))
            .toList();
    assertThat(fromCommandLine).hasSize(3);
    assertThat(wardLines(outputs.get(1).text()))
        .containsExactlyInAnyOrderElementsOf(fromCommandLine);
    assertThat(outputs.get(3).text()).contains("Xa nhất là");
  }

  private static List<String> wardLines(String table) {
    return table
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> List.of(line.split(" {2,}", -1)))
        .map(cells -> cells.get(0) + " " + cells.get(2) + " " + cells.get(3))
        .toList();
  }

  @Test
  void aBrokenCellIsNamedWithItsReason() {
    Notebook broken =
        new Notebook(
            "broken.ipynb",
            List.of(
                new Notebook.Cell(false, "# prose"), new Notebook.Cell(true, "int x = \"a\";")));
    assertThatThrownBy(() -> new NotebookRun(System.getProperty("java.class.path")).run(broken))
        .hasMessageContaining("Cannot run cell 2 of notebook 'broken.ipynb': incompatible types");
  }
}
