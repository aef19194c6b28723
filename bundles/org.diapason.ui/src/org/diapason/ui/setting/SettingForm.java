package org.diapason.ui.setting;

import java.util.ArrayList;
import java.util.List;
import org.diapason.core.recording.RecordingNotice;
import org.diapason.core.recording.RecordingSettings;
import org.diapason.core.setting.Owner;
import org.diapason.ui.text.Texts;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.widget.Caption;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.Notice;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** One page of settings in an area of its own. */
final class SettingForm {

  private final Look look;
  private final Texts texts;
  private final SettingPage page;
  private final Owner owner;
  private final Composite column;
  private final List<Editor> shown = new ArrayList<>();

  /** @param owner the phone, or the account whose page it is */
  SettingForm(Composite parent, Look look, Texts texts, SettingPage page, Owner owner, Editors editors) {
    this.look = look;
    this.texts = texts;
    this.page = page;
    this.owner = owner;
    column = Grid.area(parent, look, 1, 0, Metrics.HALF);
    Grid.wide(column);
    for (Section section : page.sections()) {
      title(section);
      section.settings().forEach(setting -> shown.add(editors.add(column, setting, owner)));
    }
    noteRecording();
    refresh();
  }

  /** Shows what holds now. */
  void refresh() {
    shown.forEach(Editor::refresh);
  }

  void setFocus() {
    column.setFocus();
  }

  /** Has everything on the page be again as it is when nobody has changed it. */
  void restoreDefaults() {
    page.sections().stream().filter(Section::restorable).flatMap(section -> section.settings().stream())
        .forEach(setting -> shown.getFirst().edited().settings().reset(setting, owner));
  }

  private void title(Section section) {
    if (section.title() != null) {
      Caption title = new Caption(column, look, Caption.Style.STRONG);
      title.setLabel(texts.of(section.title()));
      GridData place = new GridData();
      place.horizontalIndent = Metrics.GRID;
      place.verticalIndent = Metrics.MARGIN;
      title.setLayoutData(place);
    }
  }

  /** Whoever records has to know what the law says. */
  private void noteRecording() {
    if (page.settings().contains(RecordingSettings.RECORD_ALL)) {
      Notice notice = new Notice(column, look, Notice.Kind.INFO);
      notice.setKey("setting.recordingNotice");
      notice.setLabel(new RecordingNotice(texts.locale()).text());
      Grid.wide(notice);
    }
  }
}
