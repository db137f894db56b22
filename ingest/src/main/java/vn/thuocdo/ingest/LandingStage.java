package vn.thuocdo.ingest;

/** How far a file has come on its way into the lake. */
public enum LandingStage {
  /** Its bytes become rows of text. */
  READING,
  /** Rows are typed, checked and compared with what landed before. */
  CHECKING,
  /** Rows, refusals and books are committed. */
  WRITING
}
