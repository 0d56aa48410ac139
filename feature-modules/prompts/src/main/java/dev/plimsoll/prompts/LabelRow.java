package dev.plimsoll.prompts;

import dev.plimsoll.domain.PromptName;
import dev.plimsoll.platform.Json;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** A label of a prompt and where it pointed so far. */
@Entity
@Table(name = "prompt_label")
class LabelRow {
  @Id String id;
  String prompt;
  String label;
  String trail;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected LabelRow() {}

  LabelRow(PromptName name, String label, int version) {
    id = id(name, label);
    prompt = name.value();
    this.label = label;
    trail = Json.write(LabelTrail.startingAt(version).versions());
  }

  static String id(PromptName name, String label) {
    return name + ":" + label;
  }

  LabelTrail trail() {
    return new LabelTrail(List.of(Json.read(trail, Integer[].class)));
  }

  void become(LabelTrail changed) {
    trail = Json.write(changed.versions());
  }
}
