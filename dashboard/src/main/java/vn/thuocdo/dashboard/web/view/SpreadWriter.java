package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.comparison.Funnel;
import vn.thuocdo.analytics.comparison.Funnel.Standing;
import vn.thuocdo.analytics.comparison.WardFigures;
import vn.thuocdo.dashboard.chart.Canvas;
import vn.thuocdo.dashboard.chart.FunnelPlot;
import vn.thuocdo.dashboard.chart.Steps;
import vn.thuocdo.dashboard.chart.StripPlot;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.SpreadView.FunnelView;
import vn.thuocdo.dashboard.web.view.SpreadView.Outlier;
import vn.thuocdo.data.indicator.Indicator.Direction;
import vn.thuocdo.data.indicator.Indicator.Measure;

/** Writes how far wards differ, and how much of that is chance. */
record SpreadWriter(IndicatorAnswers page, Wording wording) {
  /** Names of the pictures. */
  static final String STRIP = "strip";

  static final String FUNNEL = "funnel";

  private static final int FEWEST = 3;

  /** The section; empty with fewer than three wards. */
  Optional<SpreadView> view() {
    List<ValueRow> wards = page.measuredWards();
    if (wards.size() < FEWEST) {
      return Optional.empty();
    }
    WardFigures figures = WardFigures.of(wards);
    BigDecimal first = figures.quartile(1).orElseThrow();
    BigDecimal third = figures.quartile(3).orElseThrow();
    return Optional.of(
        new SpreadView(
            new ChartFindings(page, wording).spread(),
            strip(Canvas.WIDE, wards, figures, List.of(first, third)),
            strip(Canvas.NARROW, wards, figures, List.of(first, third)),
            wording.of("spread.label", wards.size()),
            wording.of("spread.note", written(first), written(third)),
            addresses().picture(STRIP),
            addresses().wardsCsv(),
            isShare() ? Funnel.of(wards).map(this::funnel) : Optional.empty()));
  }

  private IndicatorAddresses addresses() {
    return new IndicatorAddresses(page);
  }

  private boolean isShare() {
    return page.indicator().unit() == Measure.PERCENT;
  }

  private String written(BigDecimal value) {
    return wording.numbers().figure(page.indicator().unit(), value);
  }

  private StripPlot strip(
      Canvas canvas, List<ValueRow> wards, WardFigures figures, List<BigDecimal> quartiles) {
    List<StripPlot.Line> lines = new ArrayList<>();
    figures
        .median()
        .map(m -> new StripPlot.Line("own", wording.of("spread.median", written(m)), m))
        .ifPresent(lines::add);
    return StripPlot.of(
        new StripPlot.Scale(canvas.width(), Steps.of(figures.sorted(), isShare())),
        wards.stream().map(this::entry).toList(),
        quartiles,
        lines,
        bound -> wording.numbers().target(page.indicator().unit(), bound));
  }

  private StripPlot.Entry entry(ValueRow ward) {
    BigDecimal figure = ward.measurement().value().orElseThrow();
    return new StripPlot.Entry(
        ward.place().name() + ": " + written(figure),
        WardMaps.href(ward),
        figure,
        ward.place().code().equals(page.place().code()));
  }

  private FunnelView funnel(Funnel funnel) {
    long low = funnel.count(Standing.FAR_BELOW);
    long high = funnel.count(Standing.FAR_ABOVE);
    return new FunnelView(
        wording.of(finding(funnel), low, high, funnel.points().size()),
        plot(funnel, Canvas.WIDE),
        plot(funnel, Canvas.NARROW),
        wording.of("funnel.label", low, high, funnel.points().size()),
        note(funnel),
        addresses().picture(FUNNEL),
        funnel.points().stream()
            .filter(p -> isFar(p.standing()))
            .sorted(Comparator.comparing(Funnel.Point::share))
            .map(this::outlier)
            .toList());
  }

  private static String finding(Funnel funnel) {
    return funnel.between().isSeen() ? "funnel.finding.between" : "funnel.finding";
  }

  private String note(Funnel funnel) {
    if (!funnel.between().isSeen()) {
      return wording.of("funnel.note");
    }
    BigDecimal usual = BigDecimal.valueOf(funnel.between().deviation(funnel.rate()));
    return wording.of("funnel.note.between", wording.numbers().distance(Measure.PERCENT, usual));
  }

  private FunnelPlot plot(Funnel funnel, Canvas canvas) {
    return FunnelPlot.of(
        funnel,
        canvas,
        share -> wording.numbers().target(Measure.PERCENT, share),
        size -> wording.numbers().count(size));
  }

  private static boolean isFar(Standing standing) {
    return standing == Standing.FAR_BELOW || standing == Standing.FAR_ABOVE;
  }

  private Outlier outlier(Funnel.Point point) {
    boolean high = point.standing() == Standing.FAR_ABOVE;
    boolean good = high == (page.indicator().direction() == Direction.HIGHER);
    BigDecimal value = point.row().measurement().value().orElseThrow();
    return new Outlier(
        WardMaps.href(point.row()),
        point.row().place().name(),
        Figure.of(written(value), value),
        good ? "good" : "bad");
  }
}
