package vn.thuocdo.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every library that the build puts on the class path is known, byte for byte, with its licence: a
 * new or changed one is looked at before it gets in. What this cannot tell is whether a hole was
 * found in one of them since; see docs/OPERATIONS.md.
 */
class LibrariesTest {
  private static final String LIST = "libraries.tsv";

  /** Licences that go with Apache-2.0 for a program that is passed on. */
  private static final String ACCEPTED =
      "(?i).*(apache|mit|bsd|epl|eclipse|edl|cddl|mpl|unicode).*";

  private record Library(String name, String sha256, String licence) {}

  @Test
  void everyLibraryIsTheOneThatWasLookedAt() {
    Map<String, String> known =
        listed().stream().collect(Collectors.toMap(Library::name, Library::sha256));
    Map<String, String> used = new TreeMap<>();
    jars().forEach(jar -> used.put(jar.getFileName().toString(), sha256(jar)));
    assertThat(used)
        .as(
            "look at what is new, then write name, SHA-256 and licence into src/test/resources/"
                + LIST)
        .containsExactlyInAnyOrderEntriesOf(known);
  }

  @Test
  void noLibraryIsThereTwiceUnfinishedOrUnderAnUnknownLicence() {
    assertThat(listed())
        .allMatch(library -> library.licence().matches(ACCEPTED))
        .noneMatch(library -> library.name().contains("SNAPSHOT"));
    assertThat(listed().stream().map(library -> library.name().replaceAll("-\\d.*", "")))
        .doesNotHaveDuplicates();
  }

  private static List<Library> listed() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                LibrariesTest.class.getResourceAsStream("/" + LIST), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\t", -1))
          .map(cells -> new Library(cells[0], cells[1], cells[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> jars() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(path.split(":", -1))
        .filter(part -> part.endsWith(".jar"))
        .map(Path::of)
        .filter(jar -> !jar.toString().contains("/target/"))
        .toList();
  }

  private static String sha256(Path jar) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
