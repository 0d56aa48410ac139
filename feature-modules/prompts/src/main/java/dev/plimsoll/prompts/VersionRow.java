package dev.plimsoll.prompts;

import dev.plimsoll.domain.PromptName;
import dev.plimsoll.platform.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A {@link PromptVersion} in its table; written once. */
@Entity
@Table(name = "prompt_version")
class VersionRow {
  @Id String id;
  String prompt;
  int version;
  String parts;
  String variables;
  String author;
  String note;

  @Column(name = "created_at")
  Instant createdAt;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected VersionRow() {}

  VersionRow(PromptVersion saved) {
    id = id(saved.name(), saved.version());
    prompt = saved.name().value();
    version = saved.version();
    parts = Json.write(saved.parts());
    variables = Json.write(saved.variables());
    author = saved.author();
    note = saved.note();
    createdAt = saved.createdAt();
  }

  static String id(PromptName name, int version) {
    return name + "@" + version;
  }

  PromptVersion prompt() {
    var draft =
        new PromptDraft(
            List.of(Json.read(parts, PromptPart[].class)),
            Set.of(Json.read(variables, String[].class)),
            note);
    return new PromptVersion(new PromptName(prompt), version, draft, author, createdAt);
  }
}
