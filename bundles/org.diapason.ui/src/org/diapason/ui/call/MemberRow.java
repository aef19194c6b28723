package org.diapason.ui.call;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallView;
import org.diapason.core.conference.ConferenceView;
import org.diapason.core.conference.MemberView;
import org.diapason.ui.text.Texts;
import org.diapason.ui.text.Word;
import org.diapason.ui.theme.Icon;
import org.diapason.ui.theme.Look;
import org.diapason.ui.theme.Metrics;
import org.diapason.ui.theme.Role;
import org.diapason.ui.widget.EvenRows;
import org.diapason.ui.widget.Grid;
import org.diapason.ui.widget.PersonTile;
import org.diapason.ui.widget.RoundedArea;
import org.diapason.ui.widget.RoundToggle;
import org.eclipse.swt.widgets.Composite;

/** The members of a conference, and what can be done with the chosen one. */
final class MemberRow {

  private final Look look;
  private final Texts texts;
  private final CallBoard board;
  private final Composite tiles;
  private final Composite actions;
  private final RoundToggle mute;
  private final RoundToggle hold;
  private final RoundToggle aside;
  private final RoundToggle split;
  private final RoundToggle remove;
  private final Map<CallId, PersonTile> people = new LinkedHashMap<>();
  private Optional<CallId> chosen = Optional.empty();
  private ConferenceView conference;

  MemberRow(Composite parent, Look look, Texts texts, CallBoard board, ConferenceDesk desk) {
    this.look = look;
    this.texts = texts;
    this.board = board;
    tiles = Grid.area(parent, look, 1, 0, 0);
    tiles.setLayout(new EvenRows(0));
    Grid.wide(tiles);
    actions = new RoundedArea(parent, look);
    actions.setLayout(Grid.layout(5, Metrics.GRID, 0));
    Grid.center(actions);
    mute = toggle(Icon.SPEAKER, Icon.SPEAKER_OFF, "member.mute");
    hold = toggle(Icon.PAUSE, Icon.PLAY, "member.hold");
    aside = toggle(Icon.CHAT, Icon.CHAT, "member.aside");
    split = toggle(Icon.CALL_OUT, Icon.CALL_OUT, "member.split");
    remove = toggle(Icon.PHONE_DOWN, Icon.PHONE_DOWN, "member.remove");
    texts.bind(actions, this::label);
    act(mute, desk::toggleMute);
    act(hold, desk::toggleHold);
    act(aside, member -> desk.aside(member.call(), !isAside(member)));
    act(split, member -> desk.split(member.call()));
    act(remove, member -> desk.remove(member.call()));
  }

  void show(ConferenceView now) {
    boolean other = conference != null && !conference.id().equals(now.id());
    conference = now;
    chosen = chosen.filter(call -> !other && now.has(call)).or(() -> now.members().stream().map(MemberView::call).findFirst());
    people.entrySet().removeIf(entry -> {
      boolean gone = !now.has(entry.getKey());
      if (gone) {
        entry.getValue().dispose();
        tiles.requestLayout();
      }
      return gone;
    });
    now.members().forEach(member -> show(people.computeIfAbsent(member.call(), this::tile), member));
    chosen().ifPresent(this::showActions);
  }

  private void show(PersonTile tile, MemberView member) {
    tile.setLabel(board.find(member.call()).map(call -> call.party().shown()).orElse(""));
    tile.setSpeaking(member.speaking());
    tile.setSelected(chosen.filter(member.call()::equals).isPresent());
    if (!member.answered()) {
      tile.setState(texts.of(Word.MEMBER_ASKED), Icon.PHONE, Role.WARNING);
    } else if (member.held()) {
      tile.setState(texts.of(Word.CALL_HELD), Icon.PAUSE, Role.WARNING);
    } else if (board.find(member.call()).filter(CallView::heldThere).isPresent()) {
      tile.setState(texts.of(Word.MEMBER_AWAY), Icon.PAUSE, Role.WARNING);
    } else if (isAside(member)) {
      tile.setState(texts.of(Word.MEMBER_ASIDE_NOW), Icon.CHAT, Role.ACCENT);
    } else if (member.muted()) {
      tile.setState(texts.of(Word.MEMBER_MUTED), Icon.SPEAKER_OFF, Role.WARNING);
    } else {
      tile.setState(texts.of(member.speaking() ? Word.MEMBER_SPEAKS : Word.MEMBER_HEARS), null,
          member.speaking() ? Role.GOOD : Role.SECONDARY);
    }
  }

  private void showActions(MemberView member) {
    mute.setOn(member.muted());
    hold.setOn(member.held());
    aside.setOn(isAside(member));
    split.setOn(false);
    remove.setOn(false);
    for (RoundToggle toggle : new RoundToggle[] {mute, hold, split}) {
      toggle.setEnabled(member.answered());
    }
    aside.setEnabled(member.answered() && !member.held());
  }

  private PersonTile tile(CallId call) {
    PersonTile tile = new PersonTile(tiles, look);
    tile.setKey("conference.member." + call);
    tile.onPress(() -> {
      chosen = Optional.of(call);
      show(conference);
    });
    tiles.requestLayout();
    return tile;
  }

  private Optional<MemberView> chosen() {
    return conference.members().stream().filter(member -> chosen.filter(member.call()::equals).isPresent()).findFirst();
  }

  private boolean isAside(MemberView member) {
    return conference.aside().filter(member.call()::equals).isPresent();
  }

  private void act(RoundToggle toggle, Consumer<MemberView> action) {
    toggle.onPress(() -> chosen().ifPresent(action));
  }

  private void label() {
    mute.setLabel(texts.of(Word.MEMBER_MUTE));
    hold.setLabel(texts.of(Word.CALL_HOLD));
    aside.setLabel(texts.of(Word.MEMBER_ASIDE));
    split.setLabel(texts.of(Word.MEMBER_SPLIT));
    remove.setLabel(texts.of(Word.MEMBER_REMOVE));
  }

  private RoundToggle toggle(Icon off, Icon on, String key) {
    RoundToggle toggle = new RoundToggle(actions, look, off, on);
    toggle.setKey(key);
    return toggle;
  }
}
