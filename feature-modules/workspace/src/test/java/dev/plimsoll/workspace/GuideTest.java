package dev.plimsoll.workspace;

import static dev.plimsoll.testing.Guide.code;
import static dev.plimsoll.testing.Guide.passage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuideTest {
  private static final String PAGE = "14-workspace-file";

  /** What the examples of one feature name and do not declare. */
  private static final String OTHERS =
      """
      providers: [{name: ours, kind: local-extractive}]
      models:
        - {key: small, provider: ours, model: local-extractive, price: {input: 1, output: 1}}
        - {key: large, provider: ours, model: local-extractive, price: {input: 1, output: 1}}
      """;

  private final WorkspaceReader reader = new WorkspaceReader(name -> "secret-".repeat(6));

  static List<String> examples() {
    return Stream.of(PAGE, "07-models-and-providers")
        .flatMap(page -> code("yaml", Guide.page(page)).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void gives_examples_of_workspace_files_that_are_accepted(String example) {
    assertThat(reader.read("example.yaml", completed(example))).isNotNull();
  }

  /** A whole file of an example that shows only a part of one. */
  private static String completed(String example) {
    var file = example;
    if (file.startsWith("    ")) {
      file = "features:\n  - key: one\n    title: One\n    task: chat\n" + file;
    }
    if (file.contains("- key: help-assistant\n    spendBreaker")) {
      file = file.replace("spendBreaker", "title: Help\n    task: chat\n    spendBreaker");
    }
    if (file.startsWith("features:") && !file.contains("fallback:")) {
      var end = file.indexOf("\n\n");
      file =
          new StringBuilder(file)
              .insert(end < 0 ? file.length() : end + 1, "    fallback: [{model: small}]\n")
              .toString();
    }
    return file.contains("providers:") ? file : file + "\n" + OTHERS;
  }

  @Test
  void introduces_the_people_of_the_demo() throws IOException {
    var people = demo("people.yaml");
    assertThat(people)
        .contains(
            "name: anna, displayName: Anna Ahlers, roles: [user, staff, reviewer, admin]",
            "name: rita, displayName: Rita Roth, roles: [user, reviewer]",
            "name: sam, displayName: Sam Steiner, roles: [user, staff]",
            "name: uma, displayName: Uma Ulrich, roles: [user]");
    assertThat(people.lines().filter(line -> line.contains("name:"))).hasSize(4);
    assertThat(passage("02-start-in-two-minutes", "Sign in the first time"))
        .contains(
            "four people: Anna, who is an admin and has every other role too, Rita, who is a reviewer, Sam, who is staff, and Uma, who is a user");
  }

  @Test
  void names_the_labels_of_the_demo() throws IOException {
    assertThat(demo("features.yaml")).contains("[billing, bug, how-to, account, outage]");
    assertThat(passage("03-asking-questions", "Triage a ticket"))
        .contains("billing, bug, how-to, account and outage");
  }

  private static String demo(String file) throws IOException {
    try (var stream = requireNonNull(GuideTest.class.getResourceAsStream("/demo/" + file))) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }
}
