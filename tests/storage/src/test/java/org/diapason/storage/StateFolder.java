package org.diapason.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.diapason.core.event.Events;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemRaised;
import org.diapason.core.setting.Key;
import org.diapason.core.setting.Layer;
import org.diapason.core.setting.Owner;

/** A state folder under test and the problems that were told about it. */
final class StateFolder {

  static final Key THEME = new Key("ui.theme", Owner.PHONE);
  static final Key DOMAIN = new Key("account.domain", new Owner("work"));
  static final Key PASSWORD = new Key("account.password", new Owner("work"));

  final Path path;
  final Events events = new Events();
  private final List<Problem> problems = new CopyOnWriteArrayList<>();

  StateFolder(Path path) {
    this.path = path;
    events.subscribe(ProblemRaised.class, raised -> problems.add(raised.problem()));
  }

  Path settings() {
    return path.resolve("settings.json");
  }

  /** A phone that stores something and ends. */
  void save(Layer layer, Map<Key, String> values) {
    try (FileSettings store = open()) {
      store.save(layer, values);
    }
  }

  /** What the next start finds. */
  Map<Layer, Map<Key, String>> load() {
    try (FileSettings store = open()) {
      return store.load();
    }
  }

  FileSettings open() {
    return new FileSettings(new AtomicFile(settings()), events);
  }

  List<ProblemCode> problems() {
    return problems.stream().map(Problem::code).toList();
  }

  Problem lastProblem() {
    return problems.getLast();
  }
}
