package vn.thuocdo.data.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work in progress beside another process that sweeps what nobody holds. */
class ScratchTest {
  private static final int FOLDERS = 3_000;

  @TempDir Path root;

  @Test
  void nobodySweepsAFolderThatIsJustOpenedOrJustClosed() throws Exception {
    Home home = Home.open(root);
    Process sweeper = Sweeper.start(root);
    try (BufferedReader output = sweeper.inputReader()) {
      assertThat(output.readLine()).isEqualTo("sweeping");
      for (int i = 0; i < FOLDERS; i++) {
        try (Scratch scratch = Scratch.open(home, "work")) {
          Files.writeString(scratch.folder().resolve("piece"), "x");
          assertThat(Scratch.abandoned(home)).as("looked for by its owner, too").isEmpty();
        }
      }
      assertThat(sweeper.isAlive()).isTrue();
      assertThat(output.ready()).as("a folder was found abandoned").isFalse();
    } finally {
      sweeper.destroyForcibly().waitFor();
    }
  }

  @Test
  void whatAKilledProcessLeftIsFound() throws IOException {
    Home home = Home.open(root);
    Path left = Files.createDirectory(home.temporary().resolve("work-1"));
    Files.createFile(left.resolve("alive.lock"));
    try (Scratch own = Scratch.open(home, "work")) {
      assertThat(own.folder()).exists();
      assertThat(Scratch.abandoned(home)).containsExactly(left);
    }
  }

  /** A process of its own that looks for abandoned folders until it is killed. */
  static final class Sweeper {
    private Sweeper() {}

    static Process start(Path root) throws IOException {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx64m",
              "-XX:+UseSerialGC",
              "-cp",
              System.getProperty("java.class.path"),
              Sweeper.class.getName(),
              root.toString())
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    }

    /** Argument: home. Says {@code sweeping} once it does, and the name of each folder it finds. */
    public static void main(String[] arguments) {
      Home home = Home.open(Path.of(arguments[0]));
      System.out.println("sweeping");
      while (true) {
        Scratch.abandoned(home).forEach(folder -> System.out.println(folder.getFileName()));
      }
    }
  }
}
