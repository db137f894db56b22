package vn.thuocdo.dashboard.web.mail;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuocdo.dashboard.web.text.Texts;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.account.Account;
import vn.thuocdo.data.account.Accounts;
import vn.thuocdo.data.mail.Letter;
import vn.thuocdo.data.mail.Outbox;
import vn.thuocdo.data.request.ExplanationRequest;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.Units;

/**
 * Writes letters about requests into the outbox. A letter says that something waits and where:
 * never a figure, nor what was asked or answered, because mail is read on the way.
 */
public final class Notices {
  private static final Set<Role> OFFICERS = Set.of(Role.WARD_OFFICER, Role.AGENCY_OFFICER);

  private final Accounts accounts;
  private final Units units;
  private final Outbox outbox;
  private final URI link;

  /**
   * @param link public address of this server
   */
  public Notices(Accounts accounts, Units units, Outbox outbox, URI link) {
    this.accounts = accounts;
    this.units = units;
    this.outbox = outbox;
    this.link = link;
  }

  /** Tells the officers of the unit that they were asked. */
  public void asked(ExplanationRequest request) {
    write("asked", request, officers(request));
  }

  /** Tells whoever asked that there is an answer. */
  public void answered(ExplanationRequest request) {
    write("answered", request, List.of(request.askedBy()));
  }

  /** Reminds the officers of the unit, and tells whoever asked, of every request that is late. */
  public void overdue(Collection<ExplanationRequest> requests, LocalDate today) {
    requests.stream()
        .filter(request -> request.overdue(today))
        .forEach(
            request -> {
              Set<String> readers = new TreeSet<>(officers(request));
              readers.add(request.askedBy());
              write("overdue", request, readers);
            });
  }

  private List<String> officers(ExplanationRequest request) {
    Unit unit = units.load(request.unitCode());
    return accounts.all().stream()
        .filter(account -> !account.disabled())
        .filter(account -> account.roles().stream().anyMatch(OFFICERS::contains))
        .filter(account -> account.scope().units().covers(unit))
        .map(Account::name)
        .toList();
  }

  private void write(String occasion, ExplanationRequest request, Collection<String> readers) {
    for (String reader : readers) {
      accounts
          .emails()
          .find(reader)
          .map(
              address ->
                  new Letter(
                      "%s %d %s".formatted(occasion, request.id(), reader),
                      address,
                      subject(occasion, request),
                      body(occasion, request)))
          .ifPresent(outbox::add);
    }
  }

  private String subject(String occasion, ExplanationRequest request) {
    return Wording.in(Texts.VIETNAMESE)
        .of(
            "mail." + occasion + ".subject",
            request.goalId(),
            units.load(request.unitCode()).fullName());
  }

  private String body(String occasion, ExplanationRequest request) {
    return Stream.of(Texts.VIETNAMESE, Texts.ENGLISH)
        .map(language -> said(occasion, request, language))
        .collect(Collectors.joining("\n\n", "", "\n\n" + link + "/giai-trinh\n"));
  }

  private String said(String occasion, ExplanationRequest request, Locale language) {
    Wording wording = Wording.in(language);
    return wording.of(
        "mail." + occasion + ".body",
        request.goalId(),
        units.load(request.unitCode()).fullName(),
        wording.dates().day(request.dueOn()));
  }
}
