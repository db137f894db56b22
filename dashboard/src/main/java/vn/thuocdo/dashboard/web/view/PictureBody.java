package vn.thuocdo.dashboard.web.view;

import vn.thuocdo.dashboard.chart.Canvas;
import vn.thuocdo.dashboard.chart.Chart;
import vn.thuocdo.dashboard.chart.FunnelPlot;
import vn.thuocdo.dashboard.chart.StripPlot;

/** What a picture shows. */
public sealed interface PictureBody {
  /** In pixels. */
  int width();

  /** In pixels. */
  int height();

  /** What is drawn, for readers who cannot see it. */
  String label();

  /** Class of the drawing, by which the style knows it. */
  String kind();

  /** A trend or a ranking. */
  record OfChart(Chart chart) implements PictureBody {
    @Override
    public int width() {
      return Canvas.WIDE.width();
    }

    @Override
    public int height() {
      return Canvas.WIDE.height();
    }

    @Override
    public String label() {
      return chart.label();
    }

    @Override
    public String kind() {
      return "plot";
    }

    /** As SVG. */
    public String elements() {
      return chart.elements(Canvas.WIDE);
    }
  }

  /** Wards in their places. */
  record OfMap(WardMap map) implements PictureBody {
    @Override
    public int width() {
      return map.drawing().width();
    }

    @Override
    public int height() {
      return map.drawing().height();
    }

    @Override
    public String label() {
      return map.label();
    }

    @Override
    public String kind() {
      return map.drawing().outlines() ? "hexes outlines" : "hexes";
    }
  }

  /** Units along one line. */
  record OfStrip(StripPlot plot, String label) implements PictureBody {
    @Override
    public int width() {
      return plot.width();
    }

    @Override
    public int height() {
      return plot.height();
    }

    @Override
    public String kind() {
      return "strip";
    }
  }

  /** Units by their size. */
  record OfFunnel(FunnelPlot plot, String label) implements PictureBody {
    @Override
    public int width() {
      return plot.canvas().width();
    }

    @Override
    public int height() {
      return plot.canvas().height();
    }

    @Override
    public String kind() {
      return "funnel";
    }
  }

  /** Tasks over time. */
  record OfTimeline(TimelineView timeline) implements PictureBody {
    @Override
    public int width() {
      return timeline.widest().drawing().room().width();
    }

    @Override
    public int height() {
      return timeline.widest().drawing().height();
    }

    @Override
    public String label() {
      return timeline.label();
    }

    @Override
    public String kind() {
      return "timeline";
    }
  }
}
