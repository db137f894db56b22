package vn.thuocdo.ingest.source;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;

/**
 * Where the columns of a contract stand among the fields of a file.
 *
 * @param fields number of fields of a row
 * @param places per column of the contract the field that holds it, from 0; -1 when there is none
 * @param words per column true when its text is brought to NFC
 * @param flags per column true when it is a yes or no
 * @param reference field that says which quarantined row a row corrects; -1 when there is none
 * @param unknownFields fields the contract does not know
 */
public record SourceColumns(
    int fields,
    List<Integer> places,
    List<Boolean> words,
    List<Boolean> flags,
    int reference,
    List<String> unknownFields)
    implements Serializable {
  public SourceColumns {
    places = List.copyOf(places);
    words = List.copyOf(words);
    flags = List.copyOf(flags);
    unknownFields = List.copyOf(unknownFields);
  }

  /** INPUT_REFUSED when the header does not fit the contract. */
  public static SourceColumns of(SourceFile file, List<String> names, DatasetContract contract) {
    Header header = RawColumns.of(file, Header.of(names, contract), contract).header();
    List<Column> columns = contract.columns();
    return new SourceColumns(
        names.size(),
        columns.stream().map(column -> header.columns().indexOf(column.name())).toList(),
        columns.stream().map(RawColumns::holdsWords).toList(),
        columns.stream().map(column -> column.type() == ColumnType.BOOLEAN).toList(),
        header.columns().indexOf(Header.REFERENCE),
        header.unknownFields());
  }

  /** The delimiter that makes the header's first line name most columns. */
  static String delimiter(String line, DatasetContract contract) {
    return CsvSource.DELIMITERS.stream()
        .max(
            Comparator.comparingLong(
                d -> Header.of(CsvSource.split(line, d), contract).recognised()))
        .orElseThrow();
  }
}
