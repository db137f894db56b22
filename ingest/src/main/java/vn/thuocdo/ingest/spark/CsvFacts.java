package vn.thuocdo.ingest.spark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.ingest.duckdb.CheckedRows;
import vn.thuocdo.ingest.source.CsvPiece;
import vn.thuocdo.ingest.source.Malformed;
import vn.thuocdo.ingest.source.PieceFacts;
import vn.thuocdo.ingest.source.RawTable;

/** What the pieces of an extract are like, taken in their order. */
final class CsvFacts {
  private final List<NumberedPiece> numbered = new ArrayList<>();
  private final List<Malformed> malformed = new ArrayList<>();
  private final Map<Long, String> references = new HashMap<>();
  private final BitSet ticked = new BitSet();
  private final BitSet otherwise = new BitSet();
  private long rows;

  /** Takes the next piece. */
  void add(CsvPiece piece, PieceFacts facts) {
    numbered.add(new NumberedPiece(piece, rows));
    malformed.addAll(facts.malformed());
    facts.references().forEach((row, reference) -> references.put(rows + row + 1, reference));
    ticked.or(facts.ticked());
    otherwise.or(facts.otherwise());
    rows += facts.rows();
  }

  /** The pieces with the numbers of their rows. */
  List<NumberedPiece> numbered() {
    return numbered;
  }

  List<Malformed> malformed() {
    return malformed;
  }

  /** Quarantined rows by the number of the row that corrects them. */
  Map<Long, String> references() {
    return references;
  }

  /** Columns of which every filled cell is a tick. */
  Set<String> tickColumns(DatasetContract contract) {
    BitSet only = (BitSet) ticked.clone();
    only.andNot(otherwise);
    return only.stream()
        .mapToObj(i -> contract.columns().get(i).name())
        .collect(Collectors.toSet());
  }

  RawTable table(List<String> unknownFields) {
    return new RawTable(
        rows,
        malformed.size(),
        RawTable.NUMBERED,
        false,
        references.isEmpty()
            ? Optional.empty()
            : Optional.of("SELECT * FROM " + CheckedRows.REFERENCES),
        unknownFields);
  }
}
