package vn.thuocdo.ingest.source;

/**
 * What the bytes of a text file are like; decides which way it is read.
 *
 * @param lines lines, the last one also when no line break follows
 * @param longestLine bytes of the longest line
 * @param quotedBreaks line breaks between quotation marks
 * @param blankEdges true when a field may begin or end with a blank
 * @param combiningMarks true when letters and their marks may be apart (NFD)
 * @param nulls true when it holds a NUL byte
 */
record TextScan(
    long lines,
    long longestLine,
    long quotedBreaks,
    boolean blankEdges,
    boolean combiningMarks,
    boolean nulls) {

  /** Bytes that mean something to {@link Counter#look}; delimiters do beside a blank only. */
  private static final boolean[] NOTABLE = notable();

  private static boolean[] notable() {
    boolean[] notable = new boolean[256];
    for (int letter : new int[] {0, '\n', '"', ' ', 0xCC, 0xCD}) {
      notable[letter] = true;
    }
    return notable;
  }

  /** Looks at a file piece by piece. */
  static final class Counter {
    private long position;
    private long lineStart;
    private long lines;
    private long longestLine;
    private long quotedBreaks;
    private boolean quoted;
    private boolean blankEdges;
    private boolean combiningMarks;
    private boolean nulls;
    private int before = '\n';

    void add(byte[] bytes, int length) {
      int last = before;
      for (int i = 0; i < length; i++) {
        int letter = bytes[i] & 0xFF;
        if (NOTABLE[letter] || last == ' ') {
          look(letter, last, position + i);
        }
        last = letter;
      }
      before = last;
      position += length;
    }

    private void look(int letter, int last, long at) {
      boolean boundary = isBoundary(letter);
      if ((boundary && last == ' ') || (letter == ' ' && isBoundary(last))) {
        blankEdges = true;
      }
      switch (letter) {
        case 0 -> nulls = true;
        case 0xCC, 0xCD -> combiningMarks = true;
        case '"' -> quoted = !quoted;
        case '\n' -> endLine(at);
        default -> {}
      }
    }

    private boolean isBoundary(int letter) {
      return letter == '"'
          || (!quoted
              && (letter == ','
                  || letter == ';'
                  || letter == '\t'
                  || letter == '\n'
                  || letter == '\r'));
    }

    private void endLine(long at) {
      lines++;
      longestLine = Math.max(longestLine, at - lineStart);
      lineStart = at + 1;
      if (quoted) {
        quotedBreaks++;
      }
    }

    TextScan scan() {
      boolean unfinished = position > lineStart;
      return new TextScan(
          unfinished ? lines + 1 : lines,
          Math.max(longestLine, position - lineStart),
          quotedBreaks,
          blankEdges,
          combiningMarks,
          nulls);
    }
  }
}
