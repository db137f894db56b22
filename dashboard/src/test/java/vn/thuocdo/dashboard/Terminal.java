package vn.thuocdo.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.thuocdo.dashboard.cli.Console;
import vn.thuocdo.dashboard.cli.Kpi;

/**
 * The command line, with words that end every command.
 *
 * @param always such as {@code --home}
 */
public record Terminal(List<String> always) {
  public Terminal {
    always = List.copyOf(always);
  }

  /** Where no home is named. */
  public static Terminal anywhere() {
    return new Terminal(List.of());
  }

  /** At a home. */
  public static Terminal at(Path home) {
    return new Terminal(List.of("--home", home.toString()));
  }

  /** At the sample. */
  public static Terminal ofSample() {
    return at(SampleHome.home().root());
  }

  /** With more words at the end of every command. */
  public Terminal with(String... more) {
    return new Terminal(Stream.concat(always.stream(), Stream.of(more)).toList());
  }

  /** What a command says. */
  public Said kpi(String... words) {
    return typing("", words);
  }

  /** What a command says to somebody who types something in. */
  public Said typing(String input, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream keyboard = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    int exit =
        Kpi.run(
            new Console(printing(out), printing(err), keyboard),
            Stream.concat(Stream.of(words), always.stream()).toArray(String[]::new));
    return new Said(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream printing(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** Exit code and both streams of a command. */
  public record Said(int exit, String out, String err) {
    /** The table's lines without its header. */
    public List<String> rows() {
      return out.lines().skip(1).toList();
    }

    /** The answer of {@code --json}. */
    public JsonNode json() throws IOException {
      return new ObjectMapper().readTree(out);
    }

    /** Itself, once it is sure that the command did what it was asked. */
    public Said done() {
      assertThat(exit).as(err).isZero();
      return this;
    }

    /** Checks that nothing was answered but one message, without a stack trace. */
    public void refuses(int code, String message) {
      assertThat(exit).as(err).isEqualTo(code);
      assertThat(err).contains(message).doesNotContain("\tat ");
      assertThat(out).isEmpty();
    }
  }
}
