package dev.plimsoll.architecture;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who may use whom: the table of the architecture. A new arrow is a decision to be recorded. */
final class Modules {
  static final String ROOT = "dev.plimsoll.";

  /** The folder admin-ui; it may use all, nobody may use it. */
  static final String PAGES = "ui";

  private static final Path FEATURE_MODULES = Path.of("../feature-modules");
  private static final Set<String> FOR_ALL = Set.of("domain", "platform", "ledger", "access");
  private static final Map<String, Set<String>> USES =
      Map.ofEntries(
          entry("domain", Set.of()),
          entry("platform", Set.of("domain")),
          entry("ledger", Set.of("domain", "platform")),
          entry("access", Set.of("domain", "platform", "ledger")),
          entry("flags", FOR_ALL),
          entry("prompts", FOR_ALL),
          entry("models", FOR_ALL),
          entry("costs", FOR_ALL),
          entry("calls", and("work")),
          entry("reviews", FOR_ALL),
          entry("repeats", FOR_ALL),
          entry("work", FOR_ALL),
          entry("guardrails", and("models")),
          entry("knowledge", and("models")),
          entry(
              "serving",
              and(
                  "flags",
                  "prompts",
                  "models",
                  "costs",
                  "guardrails",
                  "knowledge",
                  "calls",
                  "reviews",
                  "repeats",
                  "work")),
          entry("evals", and("prompts", "models", "knowledge", "calls", "serving")),
          entry("audits", and("calls", "reviews")),
          entry("monitoring", and("flags", "costs", "calls", "evals", "audits", "serving")),
          entry(
              "workspace",
              and(
                  "flags",
                  "prompts",
                  "models",
                  "costs",
                  "guardrails",
                  "knowledge",
                  "serving",
                  "evals",
                  "audits")));

  private Modules() {}

  static boolean mayUse(String user, String used) {
    return user.equals(used)
        || user.equals(PAGES)
        || USES.getOrDefault(user, Set.of()).contains(used);
  }

  /** The module of a class of ours, such as {@code flags}. */
  static String of(JavaClass type) {
    var name = type.getPackageName() + ".";
    return name.substring(ROOT.length(), name.indexOf('.', ROOT.length()));
  }

  static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT);
  }

  static boolean isInRootPackage(JavaClass type) {
    return type.getPackageName().equals(ROOT + of(type));
  }

  /** Whether the one lists the other among the REST resources that the WAR serves. */
  static boolean serves(JavaClass application, JavaClass resource) {
    return application.isAssignableTo(Application.class)
        && resource.getPackageName().equals(ROOT + of(resource) + ".rest");
  }

  static Set<String> inTable() {
    return new TreeSet<>(USES.keySet());
  }

  static Set<String> inFolders() {
    var names = new TreeSet<>(Set.of("domain"));
    try (var folders = Files.newDirectoryStream(FEATURE_MODULES)) {
      folders.forEach(folder -> names.add(folder.getFileName().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /** The compiled classes of all modules, without their tests. */
  static JavaClasses classes() {
    var folders = new ArrayList<Path>();
    folders.add(compiled(Path.of("../domain")));
    folders.add(compiled(Path.of("../admin-ui")));
    for (var module : inFolders()) {
      folders.add(compiled(FEATURE_MODULES.resolve(module)));
    }
    return new ClassFileImporter().importPaths(folders);
  }

  private static Path compiled(Path module) {
    return module.resolve("target/classes");
  }

  private static Set<String> and(String... more) {
    var all = new TreeSet<>(FOR_ALL);
    all.addAll(Set.of(more));
    return all;
  }
}
