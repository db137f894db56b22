package vn.thuocdo.data.catalogue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.thuocdo.data.error.Problems;
import vn.thuocdo.data.plan.Agency;
import vn.thuocdo.data.plan.DeadlineText;
import vn.thuocdo.data.plan.PlanTask;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.UnitLevel;

/** Reads the catalogue's CSV tables: units, agencies and tasks. */
final class CatalogueTables {
  private final Path root;
  private final Problems problems;

  CatalogueTables(Path root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  List<Unit> units() {
    Map<String, List<Unit.DatedType>> changes = new LinkedHashMap<>();
    rows(
        "unit_changes.csv",
        row ->
            changes
                .computeIfAbsent(row.get("code"), code -> new ArrayList<>())
                .add(
                    new Unit.DatedType(
                        row.get("type"),
                        LocalDate.parse(row.get("valid_from")),
                        row.get("legal_act"))));
    List<Unit> units = new ArrayList<>();
    rows(
        "units.csv", row -> units.add(unit(row, changes.getOrDefault(row.get("code"), List.of()))));
    return units;
  }

  private static Unit unit(Map<String, String> row, List<Unit.DatedType> changes) {
    Unit.DatedType first =
        new Unit.DatedType(row.get("type"), LocalDate.parse(row.get("valid_from")), "");
    return new Unit(
        row.get("code"),
        UnitLevel.of(row.get("level")),
        filled(row, "parent"),
        row.get("name"),
        Stream.concat(Stream.of(first), changes.stream()).toList(),
        row.get("former_district"),
        row.get("former_province"),
        Double.parseDouble(row.get("lon")),
        Double.parseDouble(row.get("lat")),
        Double.parseDouble(row.get("area_km2")),
        Long.parseLong(row.get("population_estimate")));
  }

  Map<String, Agency> agencies() {
    Map<String, Agency> agencies = new LinkedHashMap<>();
    rows("agencies.csv", row -> agencies.put(row.get("id"), agency(row)));
    return agencies;
  }

  private static Agency agency(Map<String, String> row) {
    return new Agency(
        row.get("id"),
        new Bilingual(row.get("name_vi"), row.get("name_en")),
        parts(row.get("aliases")),
        filled(row, "province_code"),
        filled(row, "valid_from").map(LocalDate::parse),
        filled(row, "valid_to").map(LocalDate::parse),
        filled(row, "successor"));
  }

  List<PlanTask> tasks() {
    List<PlanTask> tasks = new ArrayList<>();
    rows(
        "tasks.csv",
        row ->
            tasks.add(
                new PlanTask(
                    row.get("id"),
                    row.get("plan_id"),
                    row.get("group"),
                    row.get("no"),
                    row.get("task"),
                    row.get("lead"),
                    parts(row.get("lead_agencies")),
                    row.get("coordinating"),
                    row.get("deadline"),
                    DeadlineText.parse(row.get("deadline")),
                    row.get("product"),
                    row.get("role"))));
    return tasks;
  }

  private static Optional<String> filled(Map<String, String> row, String column) {
    return Optional.ofNullable(row.get(column)).filter(text -> !text.isBlank());
  }

  private static List<String> parts(String text) {
    return Stream.of(text.split(";", -1)).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private void rows(String file, Consumer<Map<String, String>> row) {
    try (var reader = Files.newBufferedReader(root.resolve(file));
        MappingIterator<Map<String, String>> rows =
            new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(reader)) {
      while (rows.hasNext()) {
        Map<String, String> next = rows.next();
        accept(file, rows.getCurrentLocation().getLineNr() - 1, next, row);
      }
    } catch (IOException e) {
      problems.add(file, 0, "not readable: " + e.getMessage());
    }
  }

  private void accept(
      String file, int line, Map<String, String> values, Consumer<Map<String, String>> row) {
    try {
      row.accept(values);
    } catch (IllegalArgumentException
        | NullPointerException
        | java.time.DateTimeException wrongValue) {
      problems.add(file, line, "cannot be read: " + wrongValue.getMessage());
    }
  }
}
