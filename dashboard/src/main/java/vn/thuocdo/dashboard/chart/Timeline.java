package vn.thuocdo.dashboard.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Dated events in lanes, as coordinates of an SVG; events of one lane that would cover each other
 * are stacked.
 *
 * @param height in pixels
 * @param today where the day of the page lies
 */
public record Timeline(Room room, int height, double today, List<Lane> lanes, List<Tick> ticks) {
  private static final double LEFT = 10;
  private static final double RIGHT = 10;
  private static final double TOP = 26;
  private static final double MARK = 16;
  private static final double LANE_GAP = 26;
  private static final String CUT = "…";

  public Timeline {
    lanes = List.copyOf(lanes);
    ticks = List.copyOf(ticks);
  }

  /** For which room it is drawn. */
  public enum Room {
    WIDE(1200, 12, 200),
    MIDDLE(640, 9, 96),
    NARROW(304, 4, 44);

    private final int width;
    private final int mostTicks;
    private final int mostLetters;

    Room(int width, int mostTicks, int mostLetters) {
      this.width = width;
      this.mostTicks = mostTicks;
      this.mostLetters = mostLetters;
    }

    /** In pixels. */
    public int width() {
      return width;
    }

    /** In small letters, for style sheets. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    private String fitting(String name) {
      if (name.length() <= mostLetters) {
        return name;
      }
      return name.substring(0, name.lastIndexOf(' ', mostLetters)) + CUT;
    }
  }

  /** An event before it is drawn; {@code kind} names its mark. */
  public record Event(LocalDate day, String kind, String words, String href) {}

  /** A lane before it is drawn. */
  public record Group(String name, String href, List<Event> events) {}

  /** A lane: its name stands above its line. */
  public record Lane(String name, String href, double y, List<Mark> marks) {
    public Lane {
      marks = List.copyOf(marks);
    }
  }

  /** An event. */
  public record Mark(double x, double y, String kind, String words, String href) {}

  /** The first day of a month. */
  public record Tick(double x, YearMonth month) {}

  /** Draws lanes with at least one event among them, and the day of the page. */
  public static Timeline of(List<Group> groups, LocalDate today, Room room) {
    Span span = Span.of(groups, today, room);
    List<Lane> lanes = new ArrayList<>();
    double y = TOP;
    for (Group group : groups) {
      Map<Double, Integer> stacked = new HashMap<>();
      List<Mark> marks = new ArrayList<>();
      double line = y + LANE_GAP;
      for (Event event : group.events()) {
        double x = span.slot(event.day());
        int level = stacked.merge(x, 1, Integer::sum) - 1;
        marks.add(new Mark(x, line + level * MARK, event.kind(), event.words(), event.href()));
      }
      lanes.add(new Lane(room.fitting(group.name()), group.href(), y + 10, marks));
      int levels = stacked.values().stream().mapToInt(Integer::intValue).max().orElse(1);
      y = line + levels * MARK;
    }
    return new Timeline(room, (int) Math.ceil(y + 4), span.x(today), lanes, span.ticks());
  }

  /** Days to pixels, from the first day of a month to the last of another. */
  private record Span(YearMonth first, YearMonth last, Room room) {
    static Span of(List<Group> groups, LocalDate today, Room room) {
      List<LocalDate> days =
          groups.stream().flatMap(group -> group.events().stream()).map(Event::day).toList();
      LocalDate from = days.stream().min(LocalDate::compareTo).orElse(today);
      LocalDate to = days.stream().max(LocalDate::compareTo).orElse(today);
      return new Span(
          YearMonth.from(from.isBefore(today) ? from : today),
          YearMonth.from(to.isAfter(today) ? to : today).plusMonths(1),
          room);
    }

    double x(LocalDate day) {
      double whole = ChronoUnit.DAYS.between(first.atDay(1), last.atDay(1));
      double passed = ChronoUnit.DAYS.between(first.atDay(1), day);
      return Math.round((LEFT + passed / whole * (room.width() - LEFT - RIGHT)) * 10) / 10.0;
    }

    /** Marks closer than their size share a place, one above the other. */
    double slot(LocalDate day) {
      return Math.round(x(day) / MARK) * MARK;
    }

    List<Tick> ticks() {
      long months = ChronoUnit.MONTHS.between(first, last);
      long step = Math.max(1, (months + room.mostTicks - 1) / room.mostTicks);
      List<Tick> ticks = new ArrayList<>();
      for (YearMonth month = first; month.isBefore(last); month = month.plusMonths(step)) {
        ticks.add(new Tick(x(month.atDay(1)), month));
      }
      return ticks;
    }
  }
}
