package org.diapason.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.diapason.ui.event.EventBridge;
import org.diapason.ui.launch.LaunchReply;
import org.diapason.ui.launch.LaunchRequest;
import org.diapason.ui.launch.LaunchRequests;
import org.diapason.ui.launch.SingleWindow;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The telephone with its windows: an e4 application whose data lie in the state folder. */
public final class WindowApplication implements IApplication {

  /** Set for the life cycle, which e4 makes itself: the state folder chosen. */
  static final String STATE = "org.diapason.ui.state";

  private static final String POINT = "org.eclipse.core.runtime.applications";
  private static final String E4 = "org.eclipse.e4.ui.workbench.swt.E4Application";

  private static final Logger LOG = LoggerFactory.getLogger(WindowApplication.class);
  private static final int FAREWELL_SECONDS = 10;
  /** Exit codes of a start that has another window do something. */
  private static final Integer REFUSED = 1;
  private static final Integer USAGE = 2;
  private static final Integer NOT_OPEN = 3;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile IApplication application;
  private volatile Thread ui;

  @Override
  public Object start(IApplicationContext context) throws Exception {
    Object arguments = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
    LaunchOptions options = LaunchOptions.read(arguments instanceof String[] words ? List.of(words) : List.of());
    if (options.request().isEmpty()) {
      LOG.error("--call wants a number, an address or a URI");
      return USAGE;
    }
    LaunchRequest request = options.request().get();
    if (request.needsOpenWindow()) {
      return handOver(options, request);
    }
    System.setProperty(STATE, options.state().toString());
    Files.createDirectories(options.window());
    Optional<SingleWindow> claimed = SingleWindow.claim(options.window());
    if (claimed.isEmpty()) {
      return handOver(options, request);
    }
    try (SingleWindow single = claimed.get()) {
      return run(context, options, request, single);
    } finally {
      ended.countDown();
    }
  }

  private Object run(IApplicationContext context, LaunchOptions options, LaunchRequest request, SingleWindow single)
      throws Exception {
    LaunchRequests requests = new LaunchRequests();
    BundleContext bundles = FrameworkUtil.getBundle(WindowApplication.class).getBundleContext();
    ServiceRegistration<LaunchRequests> offered = bundles.registerService(LaunchRequests.class, requests, null);
    chooseInstance(options);
    ui = Thread.currentThread();
    application = e4();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("farewell").unstarted(this::farewell));
    requests.add(request);
    single.listen(requests::add);
    try {
      return application.start(context);
    } finally {
      offered.unregister();
    }
  }

  /** The window that is open does what this start was for; the exit code says whether it did. */
  private static Integer handOver(LaunchOptions options, LaunchRequest request) {
    return switch (SingleWindow.tell(options.window(), request)) {
      case LaunchReply.Done _ -> EXIT_OK;
      case LaunchReply.Refused(String sentence) -> {
        LOG.error("{}", sentence);
        yield REFUSED;
      }
      case LaunchReply.Nobody _ -> {
        LOG.error("No open Diapason answers, with its data in {}", options.state());
        yield NOT_OPEN;
      }
    };
  }

  /** Asked by whatever ends the process, in a thread of its own; e4 wants to be closed in that of the windows. */
  @Override
  public void stop() {
    IApplication running = application;
    if (running != null) {
      EventBridge.waitForUi(ui, running::stop);
    }
  }

  /** On a signal from outside: what is set up is kept, and the far sides are told, before the process goes. */
  private void farewell() {
    if (ended.getCount() == 0) {
      return;
    }
    stop();
    try {
      ended.await(FAREWELL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  /** By its extension: its class is e4's own business. */
  private static IApplication e4() throws CoreException {
    IExtension extension = Platform.getExtensionRegistry().getExtension(POINT, E4);
    return (IApplication) extension.getConfigurationElements()[0].getChildren("run")[0].createExecutableExtension("class");
  }

  private static void chooseInstance(LaunchOptions options) throws IOException {
    Location instance = Platform.getInstanceLocation();
    if (instance != null && !instance.isSet()) {
      instance.set(options.window().toUri().toURL(), false);
      new WindowModelFile(options.window()).setAsideUnlessGood();
    }
  }
}
