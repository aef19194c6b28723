package org.diapason.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diapason.acceptance.driver.Driver;
import org.diapason.acceptance.driver.SwtDriver;
import org.diapason.acceptance.page.CallWindow;
import org.diapason.acceptance.page.FirstStartPage;
import org.diapason.acceptance.page.MainWindow;
import org.diapason.acceptance.page.Settings;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Starts the whole product for a test, with nothing set up and an empty state folder, and ends it afterwards. */
public final class Diapason implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

  private static final String APPLICATION = "org.diapason.ui.app.WindowApplication";
  /** Bundle and class of another driver, with a slash between them; the module for SWTBot sets it. */
  private static final String DRIVER = "diapason.driver";
  private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(20);

  private Path state;
  private Thread ui;
  private IApplication application;
  private Driver driver;
  private ErrorLog errors;
  private volatile Throwable failure;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    state = Files.createTempDirectory("diapason-acceptance");
    System.setProperty("diapason.state", state.toString());
    preset(context);
    forgetWindows();
    errors = new ErrorLog();
    application = (IApplication) Platform.getBundle("org.diapason.ui").loadClass(APPLICATION).getConstructor().newInstance();
    ui = Thread.ofPlatform().name("UI").start(this::run);
    driver = drive(awaitDisplay());
    driver.waitUntil("the window is there", () -> failure != null || driver.isVisible("firstStart.tryIt"));
    failIfFailed();
    driver.activate();
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    if (context.getExecutionException().isPresent() && driver != null) {
      keepPicture("failed-" + context.getRequiredTestMethod().getName());
    }
    application.stop();
    ui.join(PATIENCE_MILLIS);
    errors.close();
    if (context.getExecutionException().isPresent()) {
      new Photographer(driver).keepLog(state, "failed-" + context.getRequiredTestMethod().getName());
    }
    if (ui.isAlive()) {
      throw new AssertionError("the product did not end");
    }
    delete(state);
    failIfFailed();
    errors.check();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Stream.of(Driver.class, FirstStartPage.class, MainWindow.class, CallWindow.class, Settings.class,
            Photographer.class)
        .anyMatch(parameter.getParameter().getType()::equals);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return switch (parameter.getParameter().getType().getSimpleName()) {
      case "FirstStartPage" -> new FirstStartPage(driver);
      case "MainWindow" -> new MainWindow(driver);
      case "Settings" -> new Settings(driver);
      case "CallWindow" -> new CallWindow(driver);
      case "Photographer" -> new Photographer(driver);
      default -> driver;
    };
  }

  private void preset(ExtensionContext context) throws IOException {
    Preset[] presets = context.getRequiredTestMethod().getAnnotationsByType(Preset.class);
    if (presets.length > 0) {
      String values = Arrays.stream(presets)
          .map(preset -> "\"" + preset.id() + "\": \"" + preset.value().replace("{state}", state.toString()) + "\"")
          .collect(Collectors.joining(", "));
      Files.writeString(state.resolve("settings.json"),
          "{\"version\": 1, \"" + presets[0].layer() + "\": {" + values + "}}");
    }
  }

  private void keepPicture(String name) {
    try {
      new Photographer(driver).take(name);
    } catch (AssertionError | RuntimeException gone) {
      System.err.println("no picture " + name + ": " + gone.getMessage()); // not in place of the test's own failure
    }
  }

  private void run() {
    try {
      BundleContext bundles = FrameworkUtil.getBundle(Diapason.class).getBundleContext();
      ServiceReference<IApplicationContext> reference = bundles.getServiceReference(IApplicationContext.class);
      application.start(bundles.getService(reference));
    } catch (Throwable problem) {
      failure = problem;
    }
  }

  private Display awaitDisplay() throws InterruptedException {
    for (long waited = 0; waited < PATIENCE_MILLIS; waited += 20) {
      Display display = Display.findDisplay(ui);
      if (display != null) {
        return display;
      }
      failIfFailed();
      ui.join(20);
    }
    throw new AssertionError("no window came");
  }

  private void failIfFailed() {
    if (failure != null) {
      throw new AssertionError("the product failed", failure);
    }
  }

  private static Driver drive(Display display) throws ReflectiveOperationException {
    String[] other = System.getProperty(DRIVER, "").split("/");
    return other.length < 2 ? new SwtDriver(display)
        : (Driver) Platform.getBundle(other[0]).loadClass(other[1]).getConstructor(Display.class).newInstance(display);
  }

  /** The instance area is one for all tests; each begins with the windows as delivered. */
  private static void forgetWindows() throws Exception {
    if (Platform.getInstanceLocation().isSet()) {
      Path instance = Path.of(Platform.getInstanceLocation().getURL().getPath());
      Files.deleteIfExists(instance.resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi"));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Optional<IOException> problem = files.sorted(Comparator.reverseOrder()).flatMap(file -> {
        try {
          Files.deleteIfExists(file);
          return Stream.empty();
        } catch (IOException kept) {
          return Stream.of(kept);
        }
      }).findFirst();
      if (problem.isPresent()) {
        throw problem.get();
      }
    }
  }
}
