package vn.thuocdo.data.indicator;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.text.Bilingual;

/**
 * One definition of a figure.
 *
 * @param question the question a leader asks, which the figure answers
 * @param formulaLine where the formula stands in the indicator's file, for messages
 * @param population who or what is counted, in words
 * @param source the dataset behind it, in one name
 * @param owner agency that answers for the definition
 * @param clauses goals it serves
 * @param examples small inputs with the figures expected of them
 * @param check hand-written SQL that computes the same figure another way
 * @param definitionHash SHA-256 of the definition, short; changes whenever its meaning may
 */
public record Indicator(
    String id,
    int version,
    Bilingual name,
    Bilingual question,
    Measure unit,
    Direction direction,
    Formula formula,
    int formulaLine,
    Optional<Bilingual> population,
    String source,
    String owner,
    List<String> clauses,
    List<Example> examples,
    Optional<String> check,
    String definitionHash) {

  /** How a figure is written. */
  public enum Measure {
    /** A share; stored as a fraction, written in percent. */
    PERCENT,
    /** A whole number. */
    COUNT,
    /** A multiple of something, such as times GDP. */
    TIMES,
    /** Points of an index. */
    POINTS
  }

  /** Which way is good. */
  public enum Direction {
    HIGHER,
    LOWER
  }

  public Indicator {
    clauses = List.copyOf(clauses);
    examples = List.copyOf(examples);
  }
}
