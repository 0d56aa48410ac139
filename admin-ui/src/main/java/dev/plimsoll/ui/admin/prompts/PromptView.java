package dev.plimsoll.ui.admin.prompts;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.prompts.InvalidPrompt;
import dev.plimsoll.prompts.LabelledVersion;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.prompts.PromptSummary;
import dev.plimsoll.prompts.PromptVersion;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.parts.ReasonDialog;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One prompt: its versions, the difference between two, its labels. */
@Route(value = "admin/prompts/:prompt", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class PromptView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;
  private static final String PRODUCTION = "production";
  private static final String STAGING = "staging";

  private final transient PromptRegistry prompts;
  private final transient Actor actor;
  private String title = "Prompt";

  @Inject
  PromptView(PromptRegistry prompts, CurrentCaller current) {
    this.prompts = prompts;
    actor = current.caller().actor();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var name = event.getRouteParameters().get("prompt").orElse("");
    try {
      show(new PromptName(name));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException(e.getMessage());
    }
  }

  private void show(PromptName name) {
    var versions = prompts.versions(name);
    if (versions.isEmpty()) {
      throw new NotFoundException("there is no prompt '" + name + "'");
    }
    title = name.value();
    removeAll();
    var page = new Page(name.value(), "Used by features through its labels.");
    page.addClassName("feature-detail");
    page.addActions(new Button("New version", VaadinIcon.PLUS.create(), _ -> edit(versions)));
    page.add(labels(name), difference(name, versions));
    versions.forEach(version -> page.add(card(name, version)));
    add(page);
  }

  private Map<String, LabelledVersion> labelsOf(PromptName name) {
    return prompts.all().stream()
        .filter(summary -> summary.name().equals(name))
        .findFirst()
        .map(PromptSummary::labels)
        .orElse(Map.of());
  }

  private Div labels(PromptName name) {
    var card = new Div(new H2("Labels"));
    card.addClassNames("card", "stack");
    labelsOf(name).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(label -> card.add(label(name, label.getKey(), label.getValue())));
    if (card.getComponentCount() == 1) {
      card.add(new Paragraph("No label points at a version yet, so no feature uses this prompt."));
    }
    return card;
  }

  private Div label(PromptName name, String label, LabelledVersion at) {
    var row = new Div(Chip.plain(label), new Span("version " + at.version()));
    row.addClassName("row");
    var before = at.before();
    if (before != null) {
      var back = new Button("Roll back to " + before + "…", _ -> rollBack(name, label, before));
      back.addThemeVariants(ButtonVariant.SMALL);
      row.add(back);
    }
    return row;
  }

  private void rollBack(PromptName name, String label, int before) {
    new ReasonDialog(
            "Roll back " + label + "?",
            new Paragraph(
                "It points at version " + before + " again, from the next call on, on all nodes."),
            "Roll back",
            reason -> orTell(name, () -> prompts.rollBack(name, label, actor, reason)))
        .open();
  }

  private Div card(PromptName name, PromptVersion version) {
    var head = new Div(new H2("Version " + version.version()));
    head.addClassName("row");
    var by = new Span(version.author() + ", " + Moment.of(version.createdAt()));
    by.addClassNames("quiet", "small", "grow");
    var pointing =
        labelsOf(name).entrySet().stream()
            .filter(label -> label.getValue().version() == version.version())
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    pointing.forEach(label -> head.add(new Chip(label, Chip.Mood.GOOD)));
    head.add(by);
    Stream.of(STAGING, PRODUCTION)
        .filter(label -> !pointing.contains(label))
        .forEach(label -> head.add(move(name, version, label)));
    var card = new Div(head);
    card.addClassNames("card", "stack");
    if (!version.note().isEmpty()) {
      card.add(new Span(version.note()));
    }
    for (var part : version.parts()) {
      var role = new Span(part.role());
      role.addClassNames("quiet", "small");
      var text = new Pre(part.template());
      text.addClassName("code");
      card.add(new Div(role, text));
    }
    return card;
  }

  private Button move(PromptName name, PromptVersion version, String label) {
    var button =
        new Button(
            "Move " + label + " here…",
            _ ->
                new ReasonDialog(
                        "Move " + label + " to version " + version.version() + "?",
                        new Paragraph("Features that use " + label + " render it from then on."),
                        "Move",
                        reason ->
                            orTell(
                                name,
                                () -> prompts.label(name, label, version.version(), actor, reason)))
                    .open());
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }

  private Div difference(PromptName name, List<PromptVersion> versions) {
    var card = new Div(new H2("Difference"));
    card.addClassNames("card", "stack");
    card.setVisible(versions.size() > 1);
    var left = choice("From", versions, Math.min(1, versions.size() - 1));
    var right = choice("To", versions, 0);
    var rows = new Div();
    rows.addClassName("diff");
    Runnable draw =
        () -> {
          rows.removeAll();
          prompts
              .diff(name, left.getValue().version(), right.getValue().version())
              .forEach(row -> rows.add(new DiffLine(row)));
        };
    left.addValueChangeListener(_ -> draw.run());
    right.addValueChangeListener(_ -> draw.run());
    draw.run();
    var row = new Div(left, right);
    row.addClassName("row");
    card.add(row, rows);
    return card;
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

  private void edit(List<PromptVersion> versions) {
    DraftDialog.after(
            versions.getFirst(),
            (name, draft) -> {
              prompts.save(name, draft, actor);
              show(name);
            })
        .open();
  }

  private void orTell(PromptName name, Runnable change) {
    try {
      change.run();
      show(name);
    } catch (InvalidPrompt e) {
      Notification.show(e.getMessage());
    }
  }

  @Override
  public String getPageTitle() {
    return title + " · Plimsoll";
  }
}
