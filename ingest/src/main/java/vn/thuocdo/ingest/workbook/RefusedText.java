package vn.thuocdo.ingest.workbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;

/**
 * What stood in a refused line.
 *
 * @param text text of what is no row; empty otherwise
 * @param values text by column; a column without one was empty, or its text was not kept
 * @param masked columns whose text was not kept
 */
record RefusedText(long line, String text, Map<String, String> values, List<String> masked) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MASK = "[P]";

  RefusedText {
    values = Map.copyOf(values);
    masked = List.copyOf(masked);
  }

  /** The kept rows among {@code lines}; lines that were not kept come from their masked text. */
  static List<RefusedText> of(
      List<RefusedLine> lines, Optional<byte[]> kept, DatasetContract contract) {
    List<RefusedText> texts = new ArrayList<>();
    Set<Long> known = new HashSet<>();
    if (kept.isPresent()) {
      Set<Long> wanted = new HashSet<>(lines.stream().map(RefusedLine::line).toList());
      for (RefusedText text : read(kept.get(), contract)) {
        if (wanted.contains(text.line())) {
          texts.add(text);
          known.add(text.line());
        }
      }
    }
    lines.stream()
        .filter(line -> !known.contains(line.line()))
        .map(line -> masked(line, contract))
        .forEach(texts::add);
    texts.sort(Comparator.comparingLong(RefusedText::line));
    return texts;
  }

  private static List<RefusedText> read(byte[] csv, DatasetContract contract) {
    InputStreamReader text =
        new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8);
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().map(row -> kept(row, contract)).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static RefusedText kept(NamedCsvRecord row, DatasetContract contract) {
    Map<String, String> values = new TreeMap<>();
    for (Column column : contract.columns()) {
      row.findField(column.name())
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> values.put(column.name(), value));
    }
    return new RefusedText(
        Long.parseLong(row.getField("_line")), row.getField("_text"), values, List.of());
  }

  private static RefusedText masked(RefusedLine line, DatasetContract contract) {
    Map<String, String> values = new TreeMap<>();
    List<String> masked = new ArrayList<>();
    JsonNode row = line.raw().map(RefusedText::json).orElse(JSON.createObjectNode());
    for (Column column : contract.columns()) {
      String value = row.path(column.name()).asText("");
      if (value.equals(MASK)) {
        masked.add(column.label().vi());
      } else if (!value.isEmpty() && !value.equals("null")) {
        values.put(column.name(), value);
      }
    }
    return new RefusedText(line.line(), "", values, masked);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the quarantine holds JSON", e);
    }
  }

  /** What a person should know beside the errors; empty when nothing. */
  String remark() {
    if (!text.isEmpty()) {
      return "Nguyên văn / as sent: " + text;
    }
    return masked.isEmpty()
        ? ""
        : "Điền lại (không được lưu) / fill in again (not kept): " + String.join(", ", masked);
  }
}
