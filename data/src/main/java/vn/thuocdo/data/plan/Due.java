package vn.thuocdo.data.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.time.Period;

/** When a target must be met, as the document says it. */
public sealed interface Due {
  /** Last day to meet the target; empty when the document names no end. */
  Optional<LocalDate> lastDay();

  /** By the end of a period. */
  record Until(Period period) implements Due {
    @Override
    public Optional<LocalDate> lastDay() {
      return Optional.of(period.end());
    }

    @Override
    public String toString() {
      return period.toString();
    }
  }

  /** By a day. */
  record By(LocalDate day) implements Due {
    @Override
    public Optional<LocalDate> lastDay() {
      return Optional.of(day);
    }

    @Override
    public String toString() {
      return day.toString();
    }
  }

  /** All the time ("thường xuyên"). */
  record Continuous() implements Due {
    @Override
    public Optional<LocalDate> lastDay() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "continuous";
    }
  }

  /** Beginning with a month, without an end. */
  record From(YearMonth month) implements Due {
    @Override
    public Optional<LocalDate> lastDay() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "from " + month;
    }
  }

  /** Reads {@code 2026-Q2}, {@code continuous} or {@code from 2023-09}. */
  static Due parse(String text) {
    if (text.equals("continuous")) {
      return new Continuous();
    }
    try {
      return text.startsWith("from ")
          ? new From(YearMonth.parse(text.substring(5)))
          : new Until(Period.parse(text));
    } catch (KpiException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
