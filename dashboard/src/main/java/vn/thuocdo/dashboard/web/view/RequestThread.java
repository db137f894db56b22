package vn.thuocdo.dashboard.web.view;

import java.util.List;

/**
 * Requests for explanations beside what they are about.
 *
 * @param summary how many are open and overdue; empty text when there are none
 * @param askHref where the reader can ask; empty text when that is not for this reader
 */
public record RequestThread(String summary, List<RequestLine> lines, String askHref) {
  public RequestThread {
    lines = List.copyOf(lines);
  }

  /** True when there is nothing to show. */
  public boolean isEmpty() {
    return lines.isEmpty() && askHref.isEmpty();
  }
}
