package dev.plimsoll.prompts;

import dev.plimsoll.domain.PromptName;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All versions of all prompts, which never change, and their labels. */
@ApplicationScoped
class Prompts {
  private static final String VERSIONS = "SELECT * FROM prompt_version ";

  @Inject Sql sql;

  /** The versions of a prompt, newest first. */
  List<PromptVersion> versions(PromptName name) {
    return sql.rows(
        VERSIONS + "WHERE prompt = ? ORDER BY version DESC", Prompts::readVersion, name);
  }

  Optional<PromptVersion> latest(PromptName name) {
    return sql.first(
        VERSIONS + "WHERE prompt = ? ORDER BY version DESC LIMIT 1", Prompts::readVersion, name);
  }

  /** The latest version of each prompt, sorted by name. */
  List<PromptVersion> latest() {
    return sql.rows(
        """
        SELECT * FROM prompt_version v
        WHERE version = (SELECT MAX(version) FROM prompt_version WHERE prompt = v.prompt)
        ORDER BY prompt
        """,
        Prompts::readVersion);
  }

  /** The versions that these labels point to. */
  List<PromptVersion> pointedAt(Collection<LabelRow> labels) {
    var ids = labels.stream().map(label -> id(label.prompt(), label.trail().present()));
    return sql.rows(
        VERSIONS + "WHERE id = ANY(?)", Prompts::readVersion, (Object) ids.toArray(String[]::new));
  }

  /**
   * @throws UnknownPrompt if there is no such version
   */
  PromptVersion existing(PromptName name, int version) {
    return sql.first(VERSIONS + "WHERE id = ?", Prompts::readVersion, id(name, version))
        .orElseThrow(() -> new UnknownPrompt(name, "version " + version));
  }

  void add(PromptVersion version) {
    sql.insert(
        "prompt_version",
        "id, prompt, version, parts, variables, author, note, created_at",
        id(version.name(), version.version()),
        version.name(),
        version.version(),
        Json.write(version.parts()),
        Json.write(version.variables()),
        version.author(),
        version.note(),
        version.createdAt());
  }

  Optional<LabelRow> label(PromptName name, String label) {
    return sql.first(
        "SELECT * FROM prompt_label WHERE id = ?", Prompts::readLabel, labelId(name, label));
  }

  List<LabelRow> labels() {
    return sql.rows("SELECT * FROM prompt_label ORDER BY id", Prompts::readLabel);
  }

  void put(LabelRow row) {
    sql.put(
        "prompt_label",
        "id",
        "prompt, label, trail",
        row.prompt(),
        row.label(),
        Json.write(row.trail().versions()),
        labelId(row.prompt(), row.label()));
  }

  private static String id(PromptName name, int version) {
    return name + "@" + version;
  }

  private static String labelId(PromptName name, String label) {
    return name + ":" + label;
  }

  private static PromptVersion readVersion(ResultSet row) throws SQLException {
    var draft =
        new PromptDraft(
            List.of(Json.read(row.getString("parts"), PromptPart[].class)),
            Set.of(Json.read(row.getString("variables"), String[].class)),
            row.getString("note"));
    return new PromptVersion(
        new PromptName(row.getString("prompt")),
        row.getInt("version"),
        draft,
        row.getString("author"),
        Sql.instant(row, "created_at"));
  }

  private static LabelRow readLabel(ResultSet row) throws SQLException {
    return new LabelRow(
        new PromptName(row.getString("prompt")),
        row.getString("label"),
        new LabelTrail(List.of(Json.read(row.getString("trail"), Integer[].class))));
  }
}
