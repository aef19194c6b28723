package org.diapason.ui.statistics;

import java.text.DecimalFormat;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.diapason.core.media.MediaStatistics;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;

/** One figure over the last minutes: what is received as a full line, what is sent as a dashed one. */
final class Plot {

  private static final int HEIGHT = 72;
  /** Room above the highest value. */
  private static final double HEAD = 1.1;

  private final Figure figure;
  private final Look look;
  private final Chart chart;
  private final ILineSeries<?> received;
  private final ILineSeries<?> sent;

  Plot(Composite parent, Look look, Figure figure) {
    this.figure = figure;
    this.look = look;
    chart = new Chart(parent, SWT.NONE);
    chart.getTitle().setVisible(false);
    chart.getLegend().setVisible(false);
    for (IAxis axis : chart.getAxisSet().getAxes()) {
      axis.getTitle().setVisible(false);
      axis.getTick().setFont(look.fonts().secondary());
    }
    chart.getAxisSet().getXAxis(0).getTick().setVisible(false);
    chart.getAxisSet().getYAxis(0).getTick().setFormat(new DecimalFormat("0.#"));
    chart.getAxisSet().getYAxis(0).getTick().setTickMarkStepHint(40);
    received = series("received", LineStyle.SOLID);
    sent = series("sent", LineStyle.DASH);
    GridData place = new GridData(SWT.FILL, SWT.FILL, true, true);
    place.heightHint = HEIGHT;
    place.minimumHeight = HEIGHT / 2;
    chart.setLayoutData(place);
    dress();
    look.whenChanged(chart, this::dress);
  }

  /** Draws what was measured, oldest first, one second apart. */
  void show(List<MediaStatistics> samples, int most) {
    chart.suspendUpdate(true);
    double top = Math.max(draw(received, samples, figure::received, most), draw(sent, samples, figure::sent, most));
    chart.getAxisSet().getXAxis(0).setRange(new Range(0, most - 1));
    chart.getAxisSet().getYAxis(0).setRange(new Range(0, Math.max(figure.least(), top) * HEAD));
    chart.suspendUpdate(false);
    chart.redraw();
  }

  private static double draw(ILineSeries<?> line, List<MediaStatistics> samples, ToDoubleFunction<MediaStatistics> value,
      int most) {
    int[] known = IntStream.range(0, samples.size()).filter(i -> value.applyAsDouble(samples.get(i)) >= 0).toArray();
    double[] values = IntStream.of(known).mapToDouble(i -> value.applyAsDouble(samples.get(i))).toArray();
    int first = most - samples.size();
    line.setVisible(values.length > 1);
    if (values.length > 1) {
      line.setXSeries(IntStream.of(known).mapToDouble(i -> first + i).toArray());
      line.setYSeries(values);
    }
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).max().orElse(0);
  }

  private ILineSeries<?> series(String id, LineStyle style) {
    ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, id);
    line.setSymbolType(PlotSymbolType.NONE);
    line.setLineStyle(style);
    line.setLineWidth(2);
    line.setAntialias(SWT.ON);
    return line;
  }

  private void dress() {
    chart.setBackground(look.color(Look.groundOf(chart)));
    chart.getPlotArea().setBackground(look.color(Look.groundOf(chart)));
    for (IAxis axis : chart.getAxisSet().getAxes()) {
      axis.getTick().setForeground(look.color(Role.SECONDARY));
      axis.getGrid().setForeground(look.color(Role.LINE));
    }
    chart.getAxisSet().getXAxis(0).getGrid().setVisible(false);
    received.setLineColor(look.color(Role.ACCENT));
    sent.setLineColor(look.color(Role.SECONDARY));
    chart.redraw();
  }
}
