package vn.thuocdo.dashboard.web;

import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.analytics.comparison.Laggards;
import vn.thuocdo.analytics.quality.QualityQuestion;
import vn.thuocdo.analytics.release.Release;
import vn.thuocdo.analytics.release.Released;
import vn.thuocdo.dashboard.web.page.Periods;
import vn.thuocdo.dashboard.web.text.Texts;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.WardMaps;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.time.Period;

/**
 * Asks what the first page of every plan asks, in the month it opens with and in the other months
 * of a year that readers choose next, and throws the answers away: what was looked up stays known
 * to the snapshot, where tiles lie to the layouts, what is withheld to data quality.
 */
record WarmUp(Backstage backstage) implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final int EARLIER_MONTHS = 11;

  @Override
  public void run() {
    try {
      Released released = new Release(backstage.catalogue()).to(Viewer.VISITOR);
      Answers answers = backstage.answers().current(released);
      Periods.counted(released.catalogue(), answers)
          .ifPresent(month -> look(released, answers, month));
    } catch (RuntimeException e) {
      LOG.warn("Cannot warm up: {}. Pages are served all the same, the first ones slower.", e, e);
    }
  }

  private void look(Released released, Answers answers, Period month) {
    plans(released, answers, month);
    quality(released, month);
    answers.months().stream()
        .filter(other -> other.compareTo(month) < 0)
        .sorted(Comparator.reverseOrder())
        .limit(EARLIER_MONTHS)
        .forEach(earlier -> plans(released, answers, earlier));
  }

  private void plans(Released released, Answers answers, Period month) {
    released.catalogue().plans().values().forEach(plan -> plan(plan, answers, month));
  }

  private void quality(Released released, Period month) {
    backstage
        .quality()
        .current(released)
        .values(
            new QualityQuestion(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(month.toString()),
                Optional.empty()));
  }

  private void plan(Plan plan, Answers answers, Period month) {
    Scorecard scorecard = answers.scorecard(plan.id(), month, Optional.empty());
    Laggards.of(scorecard, answers);
    if (answers.knows(plan.province())) {
      scorecard.redFirst().stream().findFirst().ifPresent(row -> map(row, answers, plan, month));
    }
  }

  private void map(GoalRow row, Answers answers, Plan plan, Period month) {
    new WardMaps(
            backstage.layouts().hexes(),
            backstage.layouts().outlines(),
            backstage.catalogue().units(),
            Wording.in(Texts.VIETNAMESE),
            "")
        .of(
            row.indicator(),
            answers.values(ValuesQuestion.wardsOf(row.indicator().id(), plan.province(), month)),
            plan.province(),
            "");
  }
}
