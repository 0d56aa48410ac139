package dev.plimsoll.ui.admin.calls;

import static dev.plimsoll.ui.parts.Elements.live;
import static dev.plimsoll.ui.parts.Elements.paragraph;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.plimsoll.calls.exchange.ImportSummary;
import dev.plimsoll.calls.exchange.InvalidImport;
import dev.plimsoll.calls.exchange.LineProblem;
import dev.plimsoll.ui.parts.Progress;
import java.util.List;

/** What an import contains, its progress, or its problems. */
class ImportReport extends Div {
  private final Progress progress = new Progress();

  ImportReport() {
    live(this, "status");
  }

  void show(ImportSummary summary) {
    replace(
        new Paragraph(
            text(
                "calls.import.summary", summary.conversations(), summary.calls(), summary.known())),
        styled(list(summary.titles()), "quiet small"));
  }

  /** Shows progress of unknown length. */
  void wait(String doing) {
    progress.show(doing);
    replace(progress);
  }

  void progress(int calls, int all) {
    progress.show(calls, all, text("calls.import.progress", calls, all));
  }

  void refuse(InvalidImport invalid) {
    show(text("calls.import.refused"));
    add(styled(list(invalid.problems().stream().map(ImportReport::words).toList()), "problem"));
  }

  private static String words(LineProblem problem) {
    return problem.line() == 0
        ? text("calls.import.problem", problem.field(), problem.expected())
        : text("calls.import.problem.line", problem.line(), problem.field(), problem.expected());
  }

  void show(String problem) {
    replace(paragraph("problem", problem));
  }

  private void replace(Component... parts) {
    removeAll();
    add(parts);
  }

  private static UnorderedList list(List<String> lines) {
    return new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new));
  }
}
