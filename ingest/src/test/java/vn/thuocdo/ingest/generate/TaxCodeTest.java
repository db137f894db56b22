package vn.thuocdo.ingest.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TaxCodeTest {
  @ParameterizedTest
  @ValueSource(strings = {"0100233488", "0100112437", "0101243150", "0300588569"})
  void realTaxCodesPass(String code) {
    assertThat(TaxCode.withCheckDigit(code.substring(0, 9))).contains(code);
  }

  @Test
  void everyDrawnTaxCodePassesItsCheckDigit() {
    Draws draws = new Draws(1);
    assertThat(IntStream.range(0, 1_000).mapToObj(i -> TaxCode.of("03", draws)))
        .allSatisfy(
            code -> {
              assertThat(code).matches("03\\d{8}");
              assertThat(TaxCode.withCheckDigit(code.substring(0, 9))).contains(code);
            });
  }

  @Test
  void personalIdAgreesWithSexAndYearOfBirth() {
    Draws draws = new Draws(1);
    for (int i = 0; i < 100; i++) {
      Person head = Person.head(draws);
      String id = PersonalId.of(head, FormerProvince.HO_CHI_MINH, draws);
      int year = Days.year(head.birth());
      int century = (year < 2000 ? 0 : 2) + (head.sex() == Sex.FEMALE ? 1 : 0);
      assertThat(id).hasSize(12);
      assertThat(id.substring(3, 6)).isEqualTo(century + Integer.toString(year).substring(2));
    }
  }
}
