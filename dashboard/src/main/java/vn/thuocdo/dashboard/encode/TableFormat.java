package vn.thuocdo.dashboard.encode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/** Formats in which tables leave the house. */
public enum TableFormat {
  /** UTF-8, commas, dots as decimal marks, empty cells for nothing. */
  CSV("text/csv; charset=utf-8") {
    @Override
    void write(Table table, OutputStream out) throws IOException {
      CsvMapper mapper =
          CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
      mapper.getFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      try (var lines = mapper.writer().writeValues(out)) {
        lines.write(table.columns());
        for (List<Object> row : table.rows()) {
          lines.write(row.stream().map(TableFormat::text).toList());
        }
      }
    }
  },
  /** A list of objects in snake_case. */
  JSON("application/json; charset=utf-8") {
    @Override
    void write(Table table, OutputStream out) throws IOException {
      try (JsonGenerator json =
          new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).createGenerator(out)) {
        json.writeStartArray();
        for (List<Object> row : table.rows()) {
          writeObject(json, table.columns(), row);
        }
        json.writeEndArray();
      }
    }
  };

  private final String mediaType;

  TableFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Content type of the format. */
  public String mediaType() {
    return mediaType;
  }

  abstract void write(Table table, OutputStream out) throws IOException;

  /** Writes a table; the stream stays open. */
  public void encode(Table table, OutputStream out) {
    try {
      write(table, out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The format with this lower-case name; WRONG_USAGE otherwise. */
  public static TableFormat of(String name) {
    for (TableFormat format : values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
        return format;
      }
    }
    throw new KpiException(
        ErrorCode.WRONG_USAGE,
        new Bilingual(
                "Không viết được dạng '%s': không có dạng như vậy. Chọn csv hoặc json.",
                "Cannot write format '%s': it is not known. Choose csv or json.")
            .formatted(name));
  }

  private static String text(Object cell) {
    if (cell == null) {
      return "";
    }
    return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
  }

  private static void writeObject(JsonGenerator json, List<String> columns, List<Object> row)
      throws IOException {
    json.writeStartObject();
    for (int i = 0; i < columns.size(); i++) {
      json.writeFieldName(columns.get(i));
      writeCell(json, row.get(i));
    }
    json.writeEndObject();
  }

  private static void writeCell(JsonGenerator json, Object cell) throws IOException {
    if (cell == null) {
      json.writeNull();
    } else if (cell instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (cell instanceof Long number) {
      json.writeNumber(number);
    } else if (cell instanceof BigDecimal number) {
      json.writeNumber(number);
    } else {
      json.writeString(cell.toString());
    }
  }
}
