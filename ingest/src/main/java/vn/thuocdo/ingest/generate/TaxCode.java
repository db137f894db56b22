package vn.thuocdo.ingest.generate;

import java.util.Optional;

/** Ten-digit tax codes (mã số thuế) with their check digit. */
public final class TaxCode {
  private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
  private static final int STEMS = 10_000_000;

  private TaxCode() {}

  /**
   * A code of a tax office (two digits). The third to ninth digit are drawn; a stem without a check
   * digit is drawn again, as tax offices never issue it.
   */
  public static String of(String taxOffice, Draws draws) {
    Optional<String> code = Optional.empty();
    while (code.isEmpty()) {
      int number = draws.between(1, STEMS - 1);
      code = withCheckDigit(taxOffice + Integer.toString(STEMS + number).substring(1));
    }
    return code.get();
  }

  /**
   * Appends the check digit to nine digits: 10 less the remainder modulo 11 of the weighted sum, as
   * python-stdnum ({@code stdnum.vn.mst}) computes it; empty for a remainder of 0.
   */
  public static Optional<String> withCheckDigit(String stem) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (stem.charAt(i) - '0');
    }
    int remainder = sum % 11;
    return remainder == 0 ? Optional.empty() : Optional.of(stem + (10 - remainder));
  }
}
