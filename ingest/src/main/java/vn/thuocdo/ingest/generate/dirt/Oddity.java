package vn.thuocdo.ingest.generate.dirt;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.ingest.generate.Draws;

/** Something unusual that is no error: landing must take the row as if nothing were. */
enum Oddity implements Mistake {
  /** Marks written as letters of their own, as some systems do; landing composes them again. */
  DECOMPOSED("NFD name") {
    @Override
    public Optional<Slip> make(SourceRow row, Draws draws) {
      return inText(row, draws, Oddity::holdsText, Oddity::decomposed);
    }
  },
  /** A free text in two lines. */
  LINE_BREAK("line break inside quotes") {
    @Override
    public Optional<Slip> make(SourceRow row, Draws draws) {
      return inText(row, draws, Oddity::isFreeText, value -> value.replaceFirst(" ", "\n"));
    }
  },
  /** An empty line above the row. */
  BLANK_LINE("blank line") {
    @Override
    public Optional<Slip> make(SourceRow row, Draws draws) {
      return Optional.of(new Slip("", NO_CODE, kind(), "", "", "\n" + row.text(), 0, 1));
    }
  },
  /** The same row a second time, byte by byte; it counts as a duplicate. */
  REPEATED("duplicate row") {
    @Override
    public Optional<Slip> make(SourceRow row, Draws draws) {
      String text = row.text();
      return Optional.of(new Slip("", NO_CODE, kind(), "", text, text + "\n" + text, 1, 2));
    }
  };

  private static final String NO_CODE = "";

  /** Text that nobody groups by, besides personal text. */
  private static final Set<String> FREE_TEXT = Set.of("note", "name", "org_eid_raw");

  private final String kind;

  Oddity(String kind) {
    this.kind = kind;
  }

  String kind() {
    return kind;
  }

  /** Which columns can be odd. */
  interface ColumnTest {
    boolean holds(Column column);
  }

  /** What an odd value looks like. */
  interface Rewriting {
    String of(String value);
  }

  Optional<Slip> inText(SourceRow row, Draws draws, ColumnTest test, Rewriting rewriting) {
    List<Slip> possible = new ArrayList<>();
    for (Column column : row.table().columns()) {
      String value = row.value(column.name());
      String odd = rewriting.of(value);
      if (test.holds(column) && !odd.equals(value)) {
        possible.add(Slip.ofCell(row, column.name(), NO_CODE, kind, odd));
      }
    }
    return possible.isEmpty()
        ? Optional.empty()
        : Optional.of(possible.get(draws.below(possible.size())));
  }

  private static boolean holdsText(Column column) {
    return column.type() == ColumnType.TEXT && column.pattern().isEmpty();
  }

  private static boolean isFreeText(Column column) {
    return holdsText(column) && (column.personal() || FREE_TEXT.contains(column.name()));
  }

  private static String decomposed(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFD);
  }
}
