package dev.plimsoll.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Archives for tests inside the server: jars of feature modules as built, without the pages. */
public final class InContainer {
  private static final Path MODULES = Path.of("../feature-modules");
  private static final String BEANS =
      """
      <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.1" bean-discovery-mode="annotated"/>
      """;

  private InContainer() {}

  /** All modules, on an empty database. */
  static WebArchive withAll() {
    try (var modules = Files.list(MODULES)) {
      return with(
          modules
              .filter(module -> Files.exists(module.resolve("pom.xml")))
              .map(module -> module.getFileName().toString())
              .toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Modules and all that they use, on an empty database, for tests that cannot share.
   *
   * @param modules names of folders in {@code feature-modules}
   */
  public static WebArchive with(String... modules) {
    var libraries = new LinkedHashSet<File>();
    for (var module : modules) {
      libraries.addAll(jarsOf(MODULES.resolve(module).resolve("target")));
    }
    libraries.add(jarWith(Assertions.class));
    return ShrinkWrap.create(WebArchive.class, "test.war")
        .addAsLibraries(libraries.toArray(File[]::new))
        .addAsWebInfResource(new StringAsset(BEANS), "beans.xml")
        .addClass(EmptyDatabase.class);
  }

  private static Set<File> jarsOf(Path target) {
    var jars = new LinkedHashSet<File>();
    try (var built = Files.newDirectoryStream(target, "*-SNAPSHOT.jar")) {
      built.forEach(jar -> jars.add(jar.toFile()));
      var uses = Files.readString(target.resolve("runtime-classpath.txt")).strip();
      Pattern.compile(File.pathSeparator).splitAsStream(uses).map(File::new).forEach(jars::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jars;
  }

  private static File jarWith(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
