package vn.thuocdo.analytics.compute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.plan.PlanTask;

/**
 * Random rows of any dataset, in a few wards: new ones, ones that supersede earlier rows, and
 * people and households that come back elsewhere.
 */
final class RandomRows {
  static final List<String> WARDS = List.of("25747", "25750", "25760", "25768", "25195", "25210");

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final String NULL = "NULL";

  private final Catalogue catalogue;
  private final Random random;
  private final Map<String, List<Map<String, String>>> known = new HashMap<>();
  private LocalDate last = LocalDate.of(2026, 10, 14);

  RandomRows(Catalogue catalogue, long seed) {
    this.catalogue = catalogue;
    this.random = new Random(seed);
  }

  /** A row as SQL literals by column, and whether its key was there before. */
  record Row(Map<String, String> cells, LocalDate day, boolean supersedes) {}

  /** Rows may now be as late as this. */
  void moveTo(LocalDate day) {
    last = day;
  }

  /** Two rows at the ends of the calendar, so that later rows do not move it, and {@code more}. */
  List<Row> base(String dataset, int more) {
    List<Row> rows = new ArrayList<>();
    LocalDate end = last;
    for (LocalDate day : List.of(FIRST, end)) {
      last = day;
      rows.add(row(dataset, day.equals(FIRST) ? day : end, WARDS, false));
    }
    last = end;
    rows.addAll(rows(dataset, more, WARDS));
    return rows;
  }

  /** Rows in some wards; about one in three supersedes. */
  List<Row> rows(String dataset, int count, List<String> wards) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row(dataset, day(), wards, random.nextInt(3) == 0));
    }
    return rows;
  }

  private LocalDate day() {
    return FIRST.plusDays(random.nextInt((int) (last.toEpochDay() - FIRST.toEpochDay()) + 1));
  }

  private Row row(String dataset, LocalDate day, List<String> wards, boolean wantsKnownKey) {
    DatasetContract contract = catalogue.dataset(dataset);
    List<Map<String, String>> earlier = known.computeIfAbsent(dataset, d -> new ArrayList<>());
    Map<String, String> cells = new LinkedHashMap<>();
    contract.storedColumns().forEach(c -> cells.put(c.name(), value(contract, c, day, wards)));
    if (wantsKnownKey && !earlier.isEmpty()) {
      Map<String, String> old = earlier.get(random.nextInt(earlier.size()));
      contract.key().forEach(column -> cells.put(column, old.get(column)));
    }
    String ward = cells.get("ward_code");
    if (cells.containsKey("province_code") && ward != null && !ward.equals(NULL)) {
      cells.put("province_code", province(ward));
    }
    boolean supersedes =
        earlier.stream()
            .anyMatch(
                old -> contract.key().stream().allMatch(c -> old.get(c).equals(cells.get(c))));
    earlier.add(cells);
    return new Row(cells, eventDate(contract, cells, day), supersedes);
  }

  private String province(String ward) {
    return "'" + catalogue.units().load(ward.replace("'", "")).parent().orElseThrow() + "'";
  }

  private LocalDate eventDate(DatasetContract contract, Map<String, String> cells, LocalDate day) {
    if (contract.eventDate().startsWith("parent.")) {
      return known.get("survey_forms").stream()
          .filter(form -> form.get("form_id").equals(cells.get("form_id")))
          .map(form -> LocalDate.parse(form.get("survey_date").substring(6, 16)))
          .findFirst()
          .orElseThrow();
    }
    Column column = contract.find(contract.eventDate()).orElseThrow();
    return column.type() == ColumnType.MONTH ? YearMonth.from(day).atEndOfMonth() : day;
  }

  private String value(DatasetContract contract, Column column, LocalDate day, List<String> wards) {
    if (contract.eventDate().equals(column.name())) {
      return column.type() == ColumnType.MONTH ? text(YearMonth.from(day)) : date(day);
    }
    boolean expected = column.required() || column.type() == ColumnType.DECIMAL;
    if (!expected && random.nextInt(4) == 0) {
      return NULL;
    }
    return switch (column.name()) {
      case "form_id" -> contract.parent().isPresent() ? one("survey_forms", "form_id") : fresh("F");
      case "dossier_code" -> fresh("D");
      case "household_id" -> text("H" + random.nextInt(60));
      case "person_id", "recipient_id", "tax_code" -> text("P" + random.nextInt(80));
      case "neighbourhood" -> text("Khu phố " + random.nextInt(3));
      case "course_code" -> text("C" + random.nextInt(4));
      case "indicator_id" -> text(pick(stated()));
      case "unit_code" -> text(pick(WARDS));
      case "period" -> text(YearMonth.from(day));
      case "task_id" -> text(pick(tasks()));
      default -> ofType(column, wards);
    };
  }

  private String ofType(Column column, List<String> wards) {
    return switch (column.type()) {
      case UNIT -> text(pick(wards));
      case CODE, SET -> column.codes().isEmpty() ? text("x") : text(pick(column.codes()));
      case DATE ->
          date(
              column.name().equals("birth_date")
                  ? LocalDate.of(1950 + random.nextInt(75), 1 + random.nextInt(12), 5)
                  : day().plusDays(random.nextInt(60) - 20L));
      case MONTH -> text(YearMonth.from(day()));
      case INTEGER -> Integer.toString(1 + random.nextInt(5));
      case DECIMAL -> Integer.toString(1 + random.nextInt(90));
      case BOOLEAN -> Boolean.toString(random.nextBoolean());
      case TEXT, IDENTIFIER -> text("t" + random.nextInt(9));
    };
  }

  private String fresh(String letter) {
    return text(letter + random.nextInt(1_000_000));
  }

  private String one(String dataset, String column) {
    return pick(known.get(dataset)).get(column);
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private List<String> stated() {
    return catalogue.indicators().values().stream()
        .filter(i -> i.formula() instanceof Formula.Reported)
        .map(Indicator::id)
        .limit(4)
        .toList();
  }

  private List<String> tasks() {
    return catalogue.tasks().stream().map(PlanTask::id).limit(4).toList();
  }

  private static String text(Object value) {
    return "'" + value + "'";
  }

  private static String date(LocalDate day) {
    return "DATE '" + day + "'";
  }
}
