package vn.thuocdo.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.dashboard.Terminal;

/** The files that an operator is told a figure was made from. */
class ExplainCommandTest {
  private static List<String> files(String indicator, String unit) throws IOException {
    JsonNode explanation =
        Terminal.ofSample()
            .kpi(
                "explain",
                "--indicator=" + indicator,
                "--unit=" + unit,
                "--period=2026-10",
                "--json")
            .done()
            .json();
    List<String> files = new ArrayList<>();
    explanation
        .path("sources")
        .forEach(s -> s.path("batches").forEach(b -> files.add(b.path("file").asText())));
    return files;
  }

  @ParameterizedTest
  @CsvSource({
    "online_submission_rate,79,dossiers_79",
    "online_submission_rate,75,dossiers_75",
    "online_submission_rate,27316,dossiers_79",
    "full_online_rate,79,dossiers_79"
  })
  void aFigureWasMadeFromFilesOfItsOwnProvince(String indicator, String unit, String prefix)
      throws IOException {
    assertThat(files(indicator, unit)).isNotEmpty().allMatch(file -> file.startsWith(prefix));
  }
}
