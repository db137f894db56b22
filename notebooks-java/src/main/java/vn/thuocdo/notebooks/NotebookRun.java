package vn.thuocdo.notebooks;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/**
 * Runs the Java cells of a notebook, in order, in the JDK's own JShell inside this process. Output
 * printed by a cell is kept beside it.
 */
public final class NotebookRun {
  private final String classPath;

  /**
   * @param classPath where cells find the product's classes
   */
  public NotebookRun(String classPath) {
    this.classPath = classPath;
  }

  /** What a code cell printed. */
  public record Output(Notebook.Cell cell, String text) {}

  /** Runs every cell; the first that fails ends the run with a DEFINITION_REFUSED error. */
  public List<Output> run(Notebook notebook) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    List<Output> outputs = new ArrayList<>();
    try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8);
        JShell shell = JShell.builder().executionEngine("local").build()) {
      System.setOut(capture);
      shell.addToClasspath(classPath);
      for (int i = 0; i < notebook.cells().size(); i++) {
        Notebook.Cell cell = notebook.cells().get(i);
        if (cell.code()) {
          printed.reset();
          evaluate(shell, notebook.name(), i + 1, cell.source());
          outputs.add(new Output(cell, printed.toString(StandardCharsets.UTF_8)));
        }
      }
    } finally {
      System.setOut(console);
    }
    return outputs;
  }

  private static void evaluate(JShell shell, String notebook, int cell, String source) {
    String rest = source;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      if (next.source() == null) {
        throw failed(notebook, cell, rest, "it is incomplete Java");
      }
      for (SnippetEvent event : shell.eval(next.source())) {
        check(shell, notebook, cell, event);
      }
      rest = next.remaining();
    }
  }

  private static void check(JShell shell, String notebook, int cell, SnippetEvent event) {
    if (event.exception() != null) {
      throw failed(notebook, cell, event.snippet().source(), message(event.exception()));
    }
    if (event.status() == Snippet.Status.REJECTED) {
      String why =
          shell
              .diagnostics(event.snippet())
              .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
              .collect(joining("; "));
      throw failed(notebook, cell, event.snippet().source(), why);
    }
  }

  private static String message(JShellException thrown) {
    return thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
  }

  private static KpiException failed(String notebook, int cell, String source, String why) {
    return new KpiException(
        ErrorCode.DEFINITION_REFUSED,
        "Cannot run cell %d of notebook '%s': %s. The code is: %s"
            .formatted(cell, notebook, why, source.strip()));
  }
}
