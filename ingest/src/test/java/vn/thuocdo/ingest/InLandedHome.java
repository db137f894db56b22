package vn.thuocdo.ingest;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that land into a home of their own. */
abstract class InLandedHome {
  static final String FORMS = LandedHome.FORMS;
  static final String FORM = LandedHome.FORM;

  @TempDir Path folder;
  LandedHome home;

  @BeforeEach
  void open() {
    home = new LandedHome(folder);
  }

  @AfterEach
  void close() {
    home.close();
  }
}
