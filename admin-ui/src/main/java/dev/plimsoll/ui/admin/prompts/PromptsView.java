package dev.plimsoll.ui.admin.prompts;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.prompts.PromptSummary;
import dev.plimsoll.serving.FeatureCatalog;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** All prompts: where their labels point, and which features use them. */
@Route(value = "admin/prompts", layout = MainLayout.class)
@PageTitle("Prompts · Plimsoll")
@RolesAllowed("ADMIN")
@CdiComponent
public class PromptsView extends Page {
  private static final long serialVersionUID = 1;

  @Inject
  PromptsView(PromptRegistry prompts, FeatureCatalog features) {
    super("Prompts", "Versions never change; labels say which version a feature uses.");
    var cards = new Div();
    cards.addClassName("cards");
    prompts.all().forEach(prompt -> cards.add(card(prompt, features)));
    if (cards.getComponentCount() == 0) {
      cards.add(
          new EmptyState(
              VaadinIcon.FILE_TEXT_O,
              "No prompts yet",
              "Declare the first one in the workspace file (PLIMSOLL_WORKSPACE) and start again."));
    }
    add(cards);
  }

  private static Anchor card(PromptSummary prompt, FeatureCatalog features) {
    var labels = new Div();
    labels.addClassName("row");
    prompt.labels().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(label -> labels.add(Chip.plain(label.getKey() + " → " + label.getValue())));
    var latest = prompt.latest();
    var when =
        new Span(
            "Version "
                + latest.version()
                + " by "
                + latest.author()
                + ", "
                + Moment.of(latest.createdAt()));
    when.addClassNames("quiet", "small");
    var used =
        features.all().stream()
            .filter(f -> f.prompt() != null && f.prompt().name().equals(prompt.name()))
            .map(f -> f.title())
            .collect(Collectors.joining(", "));
    var users = new Span(used.isEmpty() ? "Used by no feature" : "Used by " + used);
    users.addClassName("quiet");
    var card = new Anchor("/admin/prompts/" + prompt.name(), new H2(prompt.name().value()));
    card.add(users, labels, when);
    card.addClassNames("card", "stack", "feature-card");
    return card;
  }
}
