package org.diapason.ui.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.diapason.core.call.CallId;
import org.diapason.core.call.StatisticsLog.Sample;
import org.diapason.core.media.MediaStatistics;
import org.diapason.ui.event.Ticker;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.ActionButton;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Paragraph;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * How the audio of a call does. To be placed once, where a toggle shows and hides it:
 *
 * <pre>{@code
 * statistics = new StatisticsPanel(column, look, texts, phone.statistics()::of);
 * Grid.show(statistics.control(), false);            // hidden until the toggle is on
 * …
 * statistics.show(call.id());                        // whenever another call is on the stage; cheap when it is the same
 * Grid.show(statistics.control(), toggle.isOn());    // opening it shows the last minutes
 * }</pre>
 * After the end of a call the last figures stay.
 */
public final class StatisticsPanel {

  private static final int SECOND = 1000;
  /** The log keeps five minutes; of a young call less is drawn, so that there is something to be seen. */
  private static final int MOST = 300;
  private static final int LEAST = 60;

  private final Texts texts;
  private final Function<CallId, List<Sample>> source;
  private final Composite panel;
  private final Caption codec;
  private final Caption path;
  private final Paragraph inputs;
  private final ActionButton copy;
  private final Map<Figure, Caption> titles = new EnumMap<>(Figure.class);
  private final Map<Figure, Plot> plots = new EnumMap<>(Figure.class);
  private final FigureTexts words;
  private List<MediaStatistics> samples = List.of();
  private Optional<CallId> call = Optional.empty();

  /**
   * A panel that shows nothing yet.
   *
   * @param source tells what was measured of a call, oldest first
   */
  public StatisticsPanel(Composite parent, Look look, Texts texts, Function<CallId, List<Sample>> source) {
    this.texts = texts;
    this.source = source;
    words = new FigureTexts(texts);
    panel = Grid.area(parent, look, 1, 0, Metrics.HALF);
    Grid.wide(panel);
    Composite head = Grid.area(panel, look, 2, 0, Metrics.GRID);
    Grid.wide(head);
    codec = new Caption(head, look, Caption.Style.SECONDARY);
    codec.setKey("call.statistics.codec");
    Grid.wide(codec);
    copy = new ActionButton(head, look, ActionButton.Kind.QUIET);
    copy.setKey("call.statistics.copy");
    copy.onPress(this::copy);
    path = new Caption(panel, look, Caption.Style.SECONDARY);
    path.setKey("call.statistics.path");
    Grid.wide(path);
    inputs = new Paragraph(panel, look);
    inputs.setKey("call.statistics.inputs");
    Grid.wide(inputs);
    Composite grid = Grid.area(panel, look, 3, 0, Metrics.GRID);
    ((GridLayout) grid.getLayout()).makeColumnsEqualWidth = true;
    Grid.fill(grid);
    for (Figure figure : Figure.values()) {
      place(grid, look, figure);
    }
    texts.bind(panel, this::refresh);
    Ticker.every(panel, SECOND, this::measure);
  }

  /** The panel, to be laid out, shown and hidden. */
  public Control control() {
    return panel;
  }

  /** Shows this call from now on; another one's figures are forgotten. */
  public void show(CallId next) {
    if (!call.equals(Optional.of(next))) {
      call = Optional.of(next);
      samples = List.of();
      measure();
    }
  }

  private void place(Composite grid, Look look, Figure figure) {
    Composite cell = Grid.area(grid, look, 1, 0, 0);
    cell.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    Caption title = new Caption(cell, look, Caption.Style.SECONDARY);
    title.setKey("call.statistics." + figure.name().toLowerCase(Locale.ROOT));
    Grid.wide(title);
    titles.put(figure, title);
    plots.put(figure, new Plot(cell, look, figure));
  }

  private void measure() {
    List<Sample> measured = call.map(source).orElse(List.of());
    if (!measured.isEmpty()) { // the log forgets a call that has ended
      samples = measured.stream().map(Sample::figures).toList();
    }
    if (panel.isVisible()) {
      refresh();
    }
  }

  private void refresh() {
    MediaStatistics now = latest();
    codec.setLabel(words.codec(now) + " · " + texts.of(Word.STATISTICS_LEGEND));
    path.setLabel(words.path(now));
    inputs.setLabel(words.inputs(now));
    copy.setLabel(texts.of(Word.STATISTICS_COPY));
    titles.forEach((figure, title) -> title.setLabel(
        texts.of(figure.word()) + " · " + words.inShort(figure, now)));
    plots.values().forEach(plot -> plot.show(samples, Math.clamp(samples.size(), LEAST, MOST)));
  }

  private MediaStatistics latest() {
    return samples.isEmpty() ? MediaStatistics.NONE : samples.getLast();
  }

  private void copy() {
    Clipboard clipboard = new Clipboard(panel.getDisplay());
    clipboard.setContents(new Object[] {words.all(latest())},
        new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
  }
}
