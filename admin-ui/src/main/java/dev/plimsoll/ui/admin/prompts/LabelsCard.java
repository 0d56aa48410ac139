package dev.plimsoll.ui.admin.prompts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.prompts.LabelledVersion;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Chip;
import java.util.Map;

/** At which version each label of a prompt points. */
class LabelsCard extends Card {
  LabelsCard(Map<String, LabelledVersion> labels, LabelChange change) {
    super("Labels");
    labels.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(label -> add(row(label.getKey(), label.getValue(), change)));
    if (labels.isEmpty()) {
      add(new Paragraph("No label points at a version yet, so no feature uses this prompt."));
    }
  }

  private static Div row(String label, LabelledVersion at, LabelChange change) {
    var row = new Div(Chip.plain(label), new Span("version " + at.version()));
    row.addClassName("row");
    var before = at.before();
    if (before != null) {
      row.add(change.rollBack(label, before));
    }
    return row;
  }
}
