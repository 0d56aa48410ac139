package dev.plimsoll.ui.admin.prompts;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.prompts.LabelledVersion;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.prompts.PromptSummary;
import dev.plimsoll.prompts.PromptVersion;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.DetailView;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One prompt: its versions, the difference between two, its labels. */
@Route(value = "admin/prompts/:prompt", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class PromptView extends DetailView<PromptSummary> {
  private final PromptRegistry prompts;
  private final Actor actor;

  @Inject
  PromptView(PromptRegistry prompts, CurrentCaller current) {
    super("prompt");
    this.prompts = prompts;
    actor = current.caller().actor();
  }

  @Override
  protected Optional<PromptSummary> find(String name) {
    return prompts.all().stream().filter(prompt -> prompt.name().value().equals(name)).findFirst();
  }

  @Override
  protected Page page(PromptSummary prompt) {
    var name = prompt.name();
    var labels = new TreeMap<>(prompt.labels());
    var versions = prompts.versions(name);
    var change = new LabelChange(prompts, name, actor, this::refresh);
    var page = new Page(name.value(), text("prompts.one.purpose"));
    page.addActions(
        button(text("prompts.next"), VaadinIcon.PLUS, () -> write(versions.getFirst())));
    page.add(labels(labels, change), new DifferenceCard(prompts, name, versions));
    versions.forEach(version -> page.add(new VersionCard(version, at(version, labels), change)));
    return page;
  }

  private static Card labels(Map<String, LabelledVersion> labels, LabelChange change) {
    var card = new Card(text("prompts.labels"));
    labels.forEach((label, at) -> card.add(label(label, at, change)));
    if (labels.isEmpty()) {
      card.add(new Paragraph(text("prompts.labels.none")));
    }
    return card;
  }

  private static Div label(String label, LabelledVersion at, LabelChange change) {
    var row = div("row", Chip.plain(label), new Span(text("prompts.labels.version", at.version())));
    if (at.before() != null) {
      row.add(change.rollBack(label, at.before()));
    }
    return row;
  }

  /** The labels that point to a version. */
  private static SortedSet<String> at(PromptVersion version, Map<String, LabelledVersion> labels) {
    return labels.entrySet().stream()
        .filter(label -> label.getValue().version() == version.version())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void write(PromptVersion latest) {
    DraftDialog.after(
            latest,
            (name, draft) -> {
              prompts.save(name, draft, actor);
              refresh();
            })
        .open();
  }
}
