package org.diapason.peers.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives each test a {@link Bench}, one registrar to all of them, and notes what passed in the {@link InteropNotes}. */
public final class Rig implements ParameterResolver, ExecutionCondition, TestWatcher {

  private static final Namespace HERE = Namespace.create(Rig.class);
  private static final Path FOLDER = shortFolder(Path.of("target", "peers-files"));
  private static final AtomicInteger TESTS = new AtomicInteger();

  static {
    // A thread of the media library may die of a call that ends while it begins; no wait shall end for that.
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    List<String> missing = needs(context).stream().filter(command -> !Program.exists(command)).toList();
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("all programs are there");
    }
    if (isRequired()) {
      throw new IllegalStateException("missing: " + missing);
    }
    return ConditionEvaluationResult.disabled("not run, missing: " + missing);
  }

  /** Whether a missing program is a failure. */
  static boolean isRequired() {
    return "true".equals(System.getenv("CI"));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Bench.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext.Store run = context.getRoot().getStore(HERE);
    Kamailio kamailio = run.getOrComputeIfAbsent(Kamailio.class,
        _ -> Kamailio.start(FOLDER.resolve("kamailio"), "MD5", "localhost"), Kamailio.class);
    String method = context.getRequiredTestMethod().getName();
    Bench bench = context.getStore(HERE).getOrComputeIfAbsent(Bench.class, _ -> new Bench(
        FOLDER.resolve(TESTS.incrementAndGet() + "-" + method.substring(0, Math.min(12, method.length()))), kamailio),
        Bench.class);
    run.put(context.getUniqueId(), bench.programs());
    return bench;
  }

  /** baresip records nothing into a file whose path is long; so the files lie in a short one, and a link leads to them. */
  private static Path shortFolder(Path link) {
    try {
      Path folder = Files.createTempDirectory("peers");
      Files.createDirectories(link.getParent());
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, folder);
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    note(context, InteropTable.PASS);
  }

  @Override
  public void testAborted(ExtensionContext context, Throwable cause) {
    String why = String.valueOf(cause.getMessage());
    note(context, why.contains(PeerKind.LACKS) ? PeerKind.LACKS : "not run");
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    note(context, InteropTable.FAIL);
  }

  private static void note(ExtensionContext context, String result) {
    Feature feature = InteropDocument.shown(context.getRequiredTestMethod())
        .orElseThrow(() -> new IllegalStateException("says not what it shows: " + context.getUniqueId()));
    InteropNotes notes = context.getRoot().getStore(HERE).getOrComputeIfAbsent(InteropNotes.class,
        _ -> new InteropNotes(Path.of("target", "peers-files")), InteropNotes.class);
    String shown = context.getDisplayName();
    String method = context.getRequiredTestMethod().getName();
    notes.note(feature, method, shown.startsWith(method) ? "" : shown, programs(context), result);
  }

  /** Those that took part in a test, else what it needs most. */
  private static List<String> programs(ExtensionContext context) {
    Set<?> programs = context.getRoot().getStore(HERE).getOrDefault(context.getUniqueId(), Set.class, Set.of());
    List<String> needs = needs(context);
    return programs.isEmpty() ? needs.subList(Math.max(0, needs.size() - 1), needs.size())
        : programs.stream().map(Object::toString).toList();
  }

  private static List<String> needs(ExtensionContext context) {
    List<String> ofMethod = context.getTestMethod()
        .flatMap(method -> AnnotationSupport.findAnnotation(method, Needs.class))
        .map(needs -> Arrays.asList(needs.value())).orElse(List.of());
    return ofMethod.isEmpty()
        ? context.getTestClass().flatMap(type -> AnnotationSupport.findAnnotation(type, Needs.class))
            .map(needs -> Arrays.asList(needs.value())).orElse(List.of())
        : ofMethod;
  }
}
