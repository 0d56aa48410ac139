package dev.plimsoll.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The table of the architecture: which modules may use which. A new dependency is a decision to be
 * recorded.
 */
final class Modules {
  static final String ROOT = "dev.plimsoll.";

  /** The folder admin-ui, which may use all modules and may not be used by any. */
  static final String PAGES = "ui";

  private static final Path FEATURE_MODULES = Path.of("../feature-modules");
  private static final Set<String> FOR_ALL = Set.of("domain", "platform", "ledger", "access");
  private static final String HEAD =
      """
      # Who may use whom

      Made from `Modules` by `ArchitectureTest`, which holds it. Every module may use %s. `admin-ui` \
      may use all of them, and nobody may use `admin-ui`. A module is used through its root package \
      and through those below it that it exports.

      | module | uses also | exports also |
      |---|---|---|
      """
          .formatted(code(FOR_ALL));

  private static final Map<String, Row> TABLE =
      rows(
          row("domain").usingOnly(),
          row("platform")
              .usingOnly("domain")
              .exports("bodies", "lifecycle", "metrics", "outbound", "sealing"),
          row("ledger").usingOnly("domain", "platform"),
          row("access")
              .usingOnly("domain", "platform", "ledger")
              .exports("keys", "people", "security", "sessions", "signin", "tenants", "totp"),
          row("flags"),
          row("prompts"),
          row("models").exports("api", "catalogue"),
          row("work"),
          row("backups").using("work"),
          row("costs").using("work").exports("budget", "prices", "breakers"),
          row("calls").using("work").exports("record", "figures", "retention", "exchange"),
          row("reviews").exports("decisions"),
          row("repeats").using("work"),
          row("guardrails").using("models").exports("masking", "personal"),
          row("knowledge").using("models"),
          row("answers").using("costs", "models", "calls"),
          row("features")
              .using("flags", "prompts", "models", "guardrails", "knowledge")
              .exports("settings"),
          row("caching").using("models", "calls", "answers"),
          row("approvals").using("work", "calls", "reviews", "answers", "features"),
          row("serving")
              .using(
                  "flags",
                  "prompts",
                  "models",
                  "costs",
                  "guardrails",
                  "knowledge",
                  "calls",
                  "repeats",
                  "answers",
                  "features",
                  "caching",
                  "approvals")
              .exports("routing"),
          row("jobs")
              .using(
                  "work",
                  "models",
                  "calls",
                  "repeats",
                  "answers",
                  "features",
                  "approvals",
                  "serving"),
          row("batches")
              .using(
                  "flags",
                  "work",
                  "models",
                  "costs",
                  "calls",
                  "repeats",
                  "answers",
                  "features",
                  "approvals",
                  "serving")
              .exports("api"),
          row("gateway")
              .using(
                  "models",
                  "costs",
                  "calls",
                  "repeats",
                  "answers",
                  "features",
                  "approvals",
                  "serving",
                  "jobs",
                  "batches"),
          row("evals")
              .using(
                  "work",
                  "prompts",
                  "models",
                  "knowledge",
                  "calls",
                  "answers",
                  "features",
                  "serving")
              .exports("cases", "formats", "sets", "results"),
          row("audits").using("work", "calls", "reviews"),
          row("monitoring")
              .using(
                  "flags", "costs", "calls", "answers", "features", "evals", "audits", "serving"),
          row("workspace")
              .using(
                  "flags",
                  "prompts",
                  "models",
                  "costs",
                  "guardrails",
                  "knowledge",
                  "features",
                  "evals",
                  "audits"));

  private Modules() {}

  static boolean mayUse(String user, String used) {
    return user.equals(used)
        || user.equals(PAGES)
        || (TABLE.containsKey(user) && TABLE.get(user).uses().contains(used));
  }

  /** The module of a class of ours, such as {@code flags}. */
  static String of(JavaClass type) {
    var name = type.getPackageName() + ".";
    return name.substring(ROOT.length(), name.indexOf('.', ROOT.length()));
  }

  static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT);
  }

  /** Whether other modules may use the package of the type. */
  static boolean isExported(JavaClass type) {
    var module = of(type);
    var root = ROOT + module;
    var row = TABLE.get(module);
    return type.getPackageName().equals(root)
        || (row != null
            && row.exported().stream()
                .anyMatch(it -> type.getPackageName().equals(root + "." + it)));
  }

  /** Whether one lists the other among the REST resources that the WAR serves. */
  static boolean serves(JavaClass application, JavaClass resource) {
    return application.isAssignableTo(Application.class)
        && resource.getPackageName().equals(ROOT + of(resource) + ".rest");
  }

  /** The table for people, as {@code docs/c4/4-modules.md} shows it. */
  static String markdown() {
    var text = new StringBuilder(HEAD);
    TABLE.values().stream()
        .sorted(Comparator.comparing(Row::module))
        .forEach(row -> text.append(row.markdown()));
    return text.toString();
  }

  static Set<String> inTable() {
    return new TreeSet<>(TABLE.keySet());
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

  private static Map<String, Row> rows(Row... rows) {
    return Arrays.stream(rows).collect(Collectors.toMap(Row::module, row -> row));
  }

  private static String code(Set<String> names) {
    return new TreeSet<>(names)
        .stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private static Row row(String module) {
    return new Row(module, FOR_ALL, Set.of());
  }

  /**
   * What one module may use.
   *
   * @param exported packages below the module's root that others may use, in addition to the root
   */
  private record Row(String module, Set<String> uses, Set<String> exported) {
    Row usingOnly(String... modules) {
      return new Row(module, Set.of(modules), exported);
    }

    Row using(String... more) {
      var all = new TreeSet<>(uses);
      all.addAll(Set.of(more));
      return new Row(module, all, exported);
    }

    String markdown() {
      var more = new TreeSet<>(uses);
      more.removeAll(FOR_ALL);
      return "| `%s` | %s | %s |\n".formatted(module, code(more), code(exported));
    }

    Row exports(String... packages) {
      return new Row(module, uses, Set.of(packages));
    }
  }
}
