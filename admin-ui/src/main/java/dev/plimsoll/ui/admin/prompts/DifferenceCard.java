package dev.plimsoll.ui.admin.prompts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.prompts.PromptVersion;
import dev.plimsoll.ui.parts.Card;
import java.util.List;

/** The difference between two versions of a prompt, side by side. */
class DifferenceCard extends Card {
  private final transient PromptRegistry prompts;
  private final transient PromptName name;
  private final Select<PromptVersion> left;
  private final Select<PromptVersion> right;
  private final Div rows = new Div();

  /**
   * @param versions the newest first
   */
  DifferenceCard(PromptRegistry prompts, PromptName name, List<PromptVersion> versions) {
    super("Difference");
    this.prompts = prompts;
    this.name = name;
    setVisible(versions.size() > 1);
    left = choice("From", versions, Math.min(1, versions.size() - 1));
    right = choice("To", versions, 0);
    rows.addClassName("diff");
    left.addValueChangeListener(_ -> draw());
    right.addValueChangeListener(_ -> draw());
    draw();
    var row = new Div(left, right);
    row.addClassName("row");
    add(row, rows);
  }

  private static Select<PromptVersion> choice(
      String label, List<PromptVersion> versions, int first) {
    var choice = new Select<PromptVersion>();
    choice.setLabel(label);
    choice.setItems(versions);
    choice.setItemLabelGenerator(version -> "Version " + version.version());
    choice.setValue(versions.get(first));
    return choice;
  }

  private void draw() {
    rows.removeAll();
    prompts
        .diff(name, left.getValue().version(), right.getValue().version())
        .forEach(row -> rows.add(new DiffLine(row)));
  }
}
