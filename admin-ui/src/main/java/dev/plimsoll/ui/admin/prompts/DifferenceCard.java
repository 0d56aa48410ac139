package dev.plimsoll.ui.admin.prompts;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.prompts.PromptVersion;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.parts.Card;
import java.util.List;
import java.util.Locale;

/** The difference between two versions of a prompt, side by side. */
class DifferenceCard extends Card {
  private final PromptRegistry prompts;
  private final PromptName name;
  private final Select<PromptVersion> left;
  private final Select<PromptVersion> right;
  private final Div rows = div("diff");

  /**
   * @param versions the newest first
   */
  DifferenceCard(PromptRegistry prompts, PromptName name, List<PromptVersion> versions) {
    super(text("prompts.difference"));
    this.prompts = prompts;
    this.name = name;
    setVisible(versions.size() > 1);
    left = choice("prompts.difference.from", versions, Math.min(1, versions.size() - 1));
    right = choice("prompts.difference.to", versions, 0);
    draw();
    add(div("row", left, right), rows);
  }

  private Select<PromptVersion> choice(String key, List<PromptVersion> versions, int first) {
    var choice =
        Fields.select(key, versions, version -> text("prompts.version", version.version()));
    choice.setWidth(null);
    choice.setValue(versions.get(first));
    choice.addValueChangeListener(_ -> draw());
    return choice;
  }

  private void draw() {
    rows.removeAll();
    for (var row : prompts.diff(name, left.getValue().version(), right.getValue().version())) {
      rows.add(
          div(
              "diff-line " + row.kind().name().toLowerCase(Locale.ROOT),
              new Div(row.left()),
              new Div(row.right())));
    }
  }
}
