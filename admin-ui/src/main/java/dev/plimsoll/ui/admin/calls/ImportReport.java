package dev.plimsoll.ui.admin.calls;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.plimsoll.calls.ImportSummary;
import dev.plimsoll.calls.InvalidImport;
import java.util.Collection;

/** What an import would bring, how far it is, or what is in its way. */
class ImportReport extends Div {
  private final Span words = new Span();
  private final ProgressBar bar = new ProgressBar();

  ImportReport() {
    getElement().setAttribute("role", "status");
    words.addClassNames("quiet", "small");
  }

  void show(ImportSummary summary) {
    removeAll();
    add(
        new Paragraph(
            "%,d new conversations with %,d calls; %,d were imported before."
                .formatted(summary.conversations(), summary.calls(), summary.known())));
    var titles = list(summary.titles());
    titles.addClassNames("quiet", "small");
    add(titles);
  }

  /** Something goes on of which nobody knows how far it is. */
  void wait(String doing) {
    removeAll();
    words.setText(doing);
    bar.getElement().setAttribute("aria-label", doing);
    bar.setIndeterminate(true);
    add(words, bar);
  }

  void progress(int calls, int all) {
    bar.setIndeterminate(false);
    bar.setMax(Math.max(1, all));
    bar.setValue(Math.min(calls, all));
    words.setText("%,d of %,d calls are written".formatted(calls, all));
  }

  void refuse(InvalidImport invalid) {
    tell("Nothing can be imported until this is mended:");
    var problems = list(invalid.problems());
    problems.addClassName("problem");
    add(problems);
  }

  void tell(String problem) {
    var told = new Paragraph(problem);
    told.addClassName("problem");
    removeAll();
    add(told);
  }

  private static UnorderedList list(Collection<?> lines) {
    return new UnorderedList(
        lines.stream().map(line -> new ListItem(line.toString())).toArray(ListItem[]::new));
  }
}
