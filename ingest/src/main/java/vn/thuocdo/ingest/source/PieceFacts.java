package vn.thuocdo.ingest.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the rows of a piece are like.
 *
 * @param rows well-formed rows
 * @param references per row of the piece, from 0, the quarantined row that it corrects
 * @param ticked columns of the contract that hold a tick
 * @param otherwise columns of the contract that hold something else than a tick
 */
public record PieceFacts(
    long rows,
    List<Malformed> malformed,
    Map<Long, String> references,
    BitSet ticked,
    BitSet otherwise)
    implements Serializable {
  public PieceFacts {
    malformed = List.copyOf(malformed);
    references = Map.copyOf(references);
    ticked = (BitSet) ticked.clone();
    otherwise = (BitSet) otherwise.clone();
  }

  /** Takes the rows one by one. */
  static final class Counter {
    private final SourceColumns columns;
    private final List<Malformed> malformed = new ArrayList<>();
    private final Map<Long, String> references = new HashMap<>();
    private final BitSet ticked = new BitSet();
    private final BitSet otherwise = new BitSet();
    private long rows;

    Counter(SourceColumns columns) {
      this.columns = columns;
    }

    void add(PieceRow row) {
      if (row.malformed().isPresent()) {
        malformed.add(row.malformed().get());
        return;
      }
      row.reference().ifPresent(reference -> references.put(rows, reference));
      for (int i = 0; i < columns.flags().size(); i++) {
        if (columns.flags().get(i) && row.value(i) != null) {
          boolean tick = row.value(i).toLowerCase(Locale.ROOT).equals("x");
          (tick ? ticked : otherwise).set(i);
        }
      }
      rows++;
    }

    PieceFacts facts() {
      return new PieceFacts(rows, malformed, references, ticked, otherwise);
    }
  }
}
