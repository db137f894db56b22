package vn.thuocdo.data.request;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a unit says to a request.
 *
 * @param cause why the goal is missed
 * @param measures what is done about it
 * @param until day by which that is done
 */
public record Reply(String cause, String measures, LocalDate until, String by, Instant at) {}
