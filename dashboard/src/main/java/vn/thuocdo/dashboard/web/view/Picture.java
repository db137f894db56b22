package vn.thuocdo.dashboard.web.view;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.dashboard.chart.Canvas;

/**
 * A chart or map that stands alone: with its title, what to know to read it, and its source.
 *
 * @param style rules and colours, all of them said outright
 * @param notes printed below, the source last
 */
public record Picture(String title, PictureBody body, List<String> notes, String style) {
  private static final int TITLE_LETTERS = 64;
  private static final int NOTE_LETTERS = 100;
  private static final int MARGIN = 16;
  private static final int TITLE_LINE = 24;
  private static final int NOTE_LINE = 16;

  public Picture {
    notes = List.copyOf(notes);
  }

  /** A line of text and its baseline. */
  public record Line(int y, String words) {}

  /** In pixels. */
  public int width() {
    return Math.max(Canvas.WIDE.width(), body.width()) + 2 * MARGIN;
  }

  /** In pixels. */
  public int height() {
    return bodyTop() + body.height() + MARGIN + wrappedNotes().size() * NOTE_LINE + MARGIN;
  }

  /** Where the drawing begins, in pixels. */
  public int bodyTop() {
    return MARGIN + wrapped(title, TITLE_LETTERS).size() * TITLE_LINE + MARGIN;
  }

  /** Where the drawing begins, in pixels from the left. */
  public int bodyLeft() {
    return (width() - body.width()) / 2;
  }

  /** Lines of the title. */
  public List<Line> titleLines() {
    return lines(wrapped(title, TITLE_LETTERS), MARGIN + MARGIN, TITLE_LINE);
  }

  /** Lines of the notes. */
  public List<Line> noteLines() {
    return lines(wrappedNotes(), bodyTop() + body.height() + 2 * MARGIN, NOTE_LINE);
  }

  private List<String> wrappedNotes() {
    return notes.stream().flatMap(note -> wrapped(note, NOTE_LETTERS).stream()).toList();
  }

  private static List<Line> lines(List<String> texts, int first, int height) {
    List<Line> lines = new ArrayList<>();
    texts.forEach(text -> lines.add(new Line(first + lines.size() * height, text)));
    return lines;
  }

  /** Breaks between words only. */
  private static List<String> wrapped(String text, int letters) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + word.length() >= letters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
