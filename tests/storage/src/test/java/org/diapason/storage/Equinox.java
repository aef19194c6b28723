package org.diapason.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.diapason.core.setting.StorageProvider;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.service.prefs.Preferences;

/**
 * A small real Equinox inside the test with the storage classes as a bundle: secure storage works nowhere else. Types
 * of core are the test's own.
 */
final class Equinox implements AutoCloseable {

  private static final List<Class<?>> BUNDLES = List.of(Preferences.class, IPath.class, Job.class,
      RegistryFactory.class, IEclipsePreferences.class, ISecurePreferences.class);

  private static final String MANIFEST = "bundles/org.diapason.storage/META-INF/MANIFEST.MF";

  private final Framework framework;
  private final StorageProvider provider;

  /** Starts it with its own files below a folder. */
  Equinox(Path folder) throws Exception {
    framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(Map.of(
        Constants.FRAMEWORK_STORAGE, folder.resolve("osgi").toString(),
        "osgi.instance.area", folder.resolve("workspace").toUri().toString(),
        Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
        // The bundle as built asks for declarative services, which these tests do without.
        Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
        "osgi.extender;osgi.extender=\"osgi.component\";version:Version=\"1.5.0\"",
        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "org.diapason.core.event,org.diapason.core.problem,"
            + "org.diapason.core.setting,org.slf4j,com.google.gson,com.google.gson.stream"));
    framework.start();
    for (Class<?> inside : BUNDLES) {
      install(place(inside).toString()).start(Bundle.START_ACTIVATION_POLICY);
    }
    install(jar(folder.resolve("core.jar"), core(), List.of()));
    Bundle storage = install(storage(folder));
    storage.start();
    Class<?> type = storage.loadClass(FileStorageProvider.class.getName());
    provider = (StorageProvider) type.getDeclaredConstructor().newInstance();
  }

  StorageProvider provider() {
    return provider;
  }

  @Override
  public void close() {
    try {
      framework.stop();
      framework.waitForStop(10_000);
    } catch (BundleException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Bundle install(String location) throws BundleException {
    return framework.getBundleContext().installBundle(location);
  }

  private static URI place(Class<?> type) throws URISyntaxException {
    return type.getProtectionDomain().getCodeSource().getLocation().toURI();
  }

  /** The bundle as built, or made of its classes and its manifest in the project. */
  private static String storage(Path folder) throws IOException, URISyntaxException {
    Path place = Path.of(place(FileStorageProvider.class));
    if (Files.isRegularFile(place)) {
      return place.toUri().toString();
    }
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve(MANIFEST))) {
      root = root.getParent();
    }
    try (InputStream manifest = Files.newInputStream(root.resolve(MANIFEST));
        Stream<Path> classes = Files.list(place.resolve("org/diapason/storage"))) {
      return jar(folder.resolve("storage.jar"), new Manifest(manifest),
          classes.filter(name -> name.toString().endsWith(".class")).toList());
    }
  }

  private static String jar(Path jar, Manifest manifest, List<Path> classes) throws IOException {
    Files.createDirectories(jar.getParent());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file, manifest)) {
      for (Path type : classes) {
        entries.putNextEntry(new JarEntry("org/diapason/storage/" + type.getFileName()));
        Files.copy(type, entries);
      }
    }
    return jar.toUri().toString();
  }

  /** Stands for the core bundle and hands the test's own classes on. */
  private static Manifest core() {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
    main.putValue(Constants.BUNDLE_SYMBOLICNAME, "org.diapason.core");
    main.putValue(Constants.REQUIRE_BUNDLE, "system.bundle;visibility:=reexport");
    return manifest;
  }
}
