package dev.plimsoll.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Has the archive of the tests that share one: all modules, and all of these tests. */
final class SharedArchive {
  private static final String CLASS = ".class";

  private SharedArchive() {}

  @Deployment
  static WebArchive archive() {
    var archive = InContainer.withAll().addClasses(SharedContainer.class, Wait.class, Table.class);
    for (var test : tests()) {
      archive.addClass(test).addClasses(test.getAnnotation(SharedContainer.class).needs());
    }
    return archive;
  }

  private static List<Class<?>> tests() {
    var root = testClasses();
    try (var files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith("IT" + CLASS))
          .<Class<?>>map(SharedArchive::named)
          .filter(test -> test.isAnnotationPresent(SharedContainer.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path testClasses() {
    try {
      return Path.of(
          SharedArchive.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> named(String file) {
    var name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
    try {
      return Class.forName(name, false, SharedArchive.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
