package vn.thuocdo.data.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** Something a reader may or may not do. How far it reaches is said by the {@link Scope}. */
public enum Permission {
  /** Read indicators, plans, units, tasks and their figures. */
  FIGURES,
  /** Read figures of data quality. */
  QUALITY,
  /** Read the contracts of datasets and fetch empty templates. */
  TEMPLATES,
  /** Read the ledger of landed files. */
  LEDGER,
  /** Send files. */
  UPLOAD,
  /** Read rows that were refused, with what their senders wrote. */
  REFUSED_ROWS,
  /** Read the audit log. */
  AUDIT,
  /** See names, phones and addresses of people who need support, of one ward at a time. */
  PERSONAL_TEXT,
  /** Ask units to explain how they stand with a goal. */
  ASK,
  /** Answer for the units of the scope. */
  ANSWER;

  /** The name in commands and answers: {@code refused_rows}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The permission with this {@link #id()}; WRONG_USAGE otherwise. */
  public static Permission of(String id) {
    return Arrays.stream(values())
        .filter(permission -> permission.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.WRONG_USAGE,
                    "Cannot use permission '%s': there is no such permission. Choose from %s."
                        .formatted(
                            id,
                            Arrays.stream(values())
                                .map(Permission::id)
                                .collect(Collectors.joining(", ")))));
  }
}
