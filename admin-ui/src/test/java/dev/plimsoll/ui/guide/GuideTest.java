package dev.plimsoll.ui.guide;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import dev.plimsoll.knowledge.Document;
import dev.plimsoll.testing.Guide;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether what the guide names by its name is there: pages, addresses, commands, settings. */
class GuideTest {
  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]*)#?([^)]*)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern PAGE =
      Pattern.compile("`/((?:admin|review|sign-in|guide)(?:/[^`?]*)?)(?:\\?[^`]*)?`");
  private static final Pattern REST =
      Pattern.compile("(GET|PUT|POST|DELETE)[^`]*`?[^`]*?(/api/[^`?\\s\"]+)");
  private static final Pattern COMMAND = Pattern.compile("\\./plimsoll ([a-z-]+)");
  private static final Pattern SETTING = Pattern.compile("\\bPLIMSOLL_[A-Z_]+[A-Z]\\b");

  /** Such as: {@code `A` and `B` set …, which is 1 and 2 by default}. */
  private static final Pattern DEFAULT =
      Pattern.compile(
          "`(PLIMSOLL_[A-Z_]+)`(?: and `(PLIMSOLL_[A-Z_]+)`)?(?: sets? (?:`[^`]*`|[^.;`])*?)?,? which"
              + " is `?([\\w.]+)`?(?: and `?([\\w.]+)`?)? by default");

  private static final Pattern CONFIGURED =
      Pattern.compile(
          "@ConfigProperty\\(\\s*name = \"([^\"]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?");
  private static final Pattern VARIABLE =
      Pattern.compile("<variable name=\"(PLIMSOLL_[A-Z_]+)\" defaultValue=\"([^\"]*)\"");
  private static final Pattern OF_SCRIPT = Pattern.compile("\\$\\{(PLIMSOLL_[A-Z_]+):-([^}]*)}");

  /** Settings that nobody should need. */
  private static final Set<String> OTHERS =
      Set.of(
          "PLIMSOLL_ANSWERING_THREADS",
          "PLIMSOLL_CACHE_MAX_BYTES",
          "PLIMSOLL_CACHE_SEMANTIC_MAX_BYTES",
          "PLIMSOLL_MAX_GOLDEN_SET_BYTES",
          "PLIMSOLL_MAX_IMPORT_BYTES",
          "PLIMSOLL_MODELS_CONNECTIONS",
          "PLIMSOLL_REVIEWS_CLAIM",
          "PLIMSOLL_REVIEWS_DECISION_CLAIM",
          "PLIMSOLL_LTPA_PASSWORD");

  private record Finding(String page, String what) {}

  private static List<Finding> findings(Pattern pattern, Function<MatchResult, String> what) {
    return Guide.pages().stream()
        .flatMap(page ->
            Guide.findings(page, pattern).stream()
                .map(found -> new Finding(page, what.apply(found))))
        .toList();
  }

  @Test
  void names_buttons_and_pages_as_the_console_does() {
    var messages = ResourceBundle.getBundle("dev.plimsoll.ui.text.messages", Locale.ROOT);
    var texts = messages.keySet().stream().map(messages::getString).collect(toSet());
    assertThat(findings(BOLD, found -> found.group(1)))
        .isNotEmpty()
        .filteredOn(bold -> !texts.contains(bold.what()))
        .isEmpty();
  }

  @Test
  void leads_to_pages_and_headings_that_there_are() {
    var anchors = Guide.pages().stream().collect(toMap(Function.identity(), GuideTest::anchorsOf));
    for (var page : Guide.pages()) {
      for (var link : Guide.findings(page, LINK)) {
        if (link.group(1).startsWith("http")) {
          continue;
        }
        var to = link.group(1).isEmpty() ? page : link.group(1).replace(".md", "");
        assertThat(anchors).containsKey(to);
        assertThat(link.group(2)).isIn(anchors.get(to));
      }
    }
  }

  private static Set<String> anchorsOf(String page) {
    var anchors =
        Guide.findings(page, HEADING).stream()
            .map(heading -> Document.anchor(heading.group(1)))
            .collect(toSet());
    anchors.add("");
    return anchors;
  }

  @Test
  void names_addresses_of_pages_that_there_are() {
    var routes =
        classes("admin-ui/target/classes")
            .filter(type -> type.isAnnotationPresent(Route.class))
            .map(type -> type.getAnnotation(Route.class).value())
            .filter(route -> !route.startsWith(":")) // of features, which have any name
            .map(route -> route.replaceAll("/:\\w+\\?", "(/[^/]+)?").replaceAll(":\\w+", "[^/]+"))
            .collect(joining("|"));
    assertThat(findings(PAGE, found -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(address -> assertThat(address.what()).as(address.page()).matches(routes));
  }

  @Test
  void names_requests_that_the_rest_api_answers() throws IOException {
    List<String> operations = new ArrayList<>();
    for (var module : modules()) {
      classes(module + "/target/classes")
          .filter(type -> type.isAnnotationPresent(Path.class))
          .forEach(type -> operations.addAll(operations(type)));
    }
    var known = String.join("|", operations);
    assertThat(findings(REST, found -> found.group(1) + " " + found.group(2)))
        .isNotEmpty()
        .allSatisfy(request -> assertThat(request.what()).as(request.page()).matches(known));
  }

  private static List<String> operations(Class<?> resource) {
    var base = "/api" + resource.getAnnotation(Path.class).value();
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(method ->
            Arrays.stream(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(verb -> {
                  var path = method.getAnnotation(Path.class);
                  var whole = path == null ? base : base + "/" + path.value();
                  return verb.value() + " " + whole.replaceAll("\\{\\w+}", "[^/]+");
                }))
        .toList();
  }

  @Test
  void names_commands_that_the_script_knows() throws IOException {
    var commands =
        Pattern.compile("(?m)^  ([a-z-]+)\\) ").matcher(script()).results().map(it -> it.group(1));
    assertThat(findings(COMMAND, found -> found.group(1)))
        .extracting(Finding::what)
        .isNotEmpty()
        .isSubsetOf(commands.toList());
  }

  @Test
  void names_the_settings_that_there_are() throws IOException {
    var help = script().split("\nEND\n", 2)[0];
    var known =
        Stream.concat(
                defaults().keySet().stream(),
                SETTING.matcher(help).results().map(MatchResult::group))
            .collect(toSet());
    var named =
        Guide.pages().stream()
            .flatMap(page -> SETTING.matcher(Guide.page(page)).results().map(MatchResult::group))
            .filter(setting -> !setting.matches("PLIMSOLL_(SECRET_.*|KEY)"))
            .collect(toSet());
    assertThat(named).isSubsetOf(known);
    known.removeAll(OTHERS);
    assertThat(named).containsAll(known);
  }

  @Test
  void says_the_defaults_of_settings() throws IOException {
    var defaults = defaults();
    var said = new TreeMap<String, String>();
    for (var page : Guide.pages()) {
      for (var found : Guide.findings(page, DEFAULT)) {
        said.put(found.group(1), found.group(3));
        if (found.group(2) != null) {
          said.put(found.group(2), found.group(4));
        }
      }
    }
    assertThat(said)
        .hasSizeGreaterThan(12)
        .allSatisfy((name, value) -> assertThat(value).as(name).isEqualTo(defaults.get(name)));
  }

  @Test
  void says_what_the_script_does_with_memory_and_ports() {
    var heap =
        Pattern.compile("/ 1048576 \\* (\\d) / (\\d)[\\s\\S]*?heap < (\\d+)[\\s\\S]*?heap > (\\d+)")
            .matcher(script());
    assertThat(heap.find()).isTrue();
    assertThat(Guide.passage("15-operating", "Memory and processors"))
        .contains(
            "gets %s/%s of the memory".formatted(heap.group(1), heap.group(2)),
            "at least %s MB and at most %s MB".formatted(heap.group(3), heap.group(4)));
    var ports =
        Pattern.compile("(?m)^(?:plimsoll|upstream)_port=(\\d+)")
            .matcher(text(Guide.inCheckout("bench/servers")))
            .results()
            .map(port -> port.group(1))
            .collect(joining(" and "));
    assertThat(Guide.passage("15-operating", "Make starts and first calls faster"))
        .contains("only the ports " + ports);
  }

  /** What settings are when nobody sets them, by their names as environment variables. */
  private static Map<String, String> defaults() throws IOException {
    var defaults = new TreeMap<String, String>();
    for (var module : modules()) {
      try (var files = Files.walk(Guide.inCheckout(module + "/src/main/java"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .flatMap(file -> CONFIGURED.matcher(text(file)).results())
            .forEach(it ->
                defaults.merge(
                    it.group(1).replaceAll("\\W", "_").toUpperCase(Locale.ROOT),
                    Objects.requireNonNullElse(it.group(2), ""),
                    (one, other) -> one.isEmpty() ? other : one));
      }
    }
    var runtime = text(Guide.inCheckout("liberty-config/runtime.xml"));
    for (var found : VARIABLE.matcher(runtime).results().toList()) {
      defaults.put(found.group(1), found.group(2));
    }
    for (var found : OF_SCRIPT.matcher(script()).results().toList()) {
      defaults.merge(found.group(1), found.group(2), (one, other) -> one.isEmpty() ? other : one);
    }
    return defaults;
  }

  private static List<String> modules() throws IOException {
    try (var features = Files.list(Guide.inCheckout("feature-modules"))) {
      return Stream.concat(
              Stream.of("admin-ui"),
              features.map(module -> "feature-modules/" + module.getFileName()))
          .filter(module -> Files.isDirectory(Guide.inCheckout(module + "/src/main/java")))
          .toList();
    }
  }

  private static Stream<Class<?>> classes(String folder) {
    var root = Guide.inCheckout(folder);
    try (var files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && file.startsWith("dev"))
          .<Class<?>>map(file -> named(file.replace(".class", "").replace('/', '.')))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name, false, GuideTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static String script() {
    return text(Guide.inCheckout("plimsoll"));
  }

  private static String text(java.nio.file.Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
