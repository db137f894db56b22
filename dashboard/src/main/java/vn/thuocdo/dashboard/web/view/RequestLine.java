package vn.thuocdo.dashboard.web.view;

/**
 * One request for an explanation and what was answered.
 *
 * @param state {@code overdue}, {@code open} or {@code answered}
 * @param href address of the goal's page for the unit and period
 * @param mayAnswer true when the reader may answer it now
 * @param cause empty text, as the following, while nobody has answered
 */
public record RequestLine(
    long id,
    String state,
    String stateWords,
    String goal,
    String unit,
    String href,
    String period,
    String question,
    String asked,
    String due,
    boolean mayAnswer,
    String cause,
    String measures,
    String until,
    String answered) {}
