package dev.plimsoll.ui.admin.prompts;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.prompts.PromptSummary;
import dev.plimsoll.serving.AiFeature;
import dev.plimsoll.serving.FeatureCatalog;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

/** All prompts: where their labels point, and which features use them. */
@Route(value = "admin/prompts", layout = MainLayout.class)
@PageTitle("Prompts · Plimsoll")
@RolesAllowed("ADMIN")
@CdiComponent
public class PromptsView extends Page {
  @Inject
  PromptsView(PromptRegistry prompts, FeatureCatalog features, CurrentCaller current) {
    super("Prompts", "Versions never change; labels say which version a feature uses.");
    var actor = current.caller().actor();
    var write =
        new Button(
            "New prompt",
            VaadinIcon.PLUS.create(),
            _ ->
                DraftDialog.forNew(
                        (name, draft) -> {
                          var saved = prompts.save(name, draft, actor);
                          UI.getCurrent().navigate(pathOf(saved.name()).substring(1));
                        })
                    .open());
    write.addThemeVariants(ButtonVariant.PRIMARY);
    var cards = new Div();
    cards.addClassName("cards");
    prompts.all().forEach(prompt -> cards.add(card(prompt, features)));
    if (cards.getComponentCount() == 0) {
      add(
          new EmptyState(
              VaadinIcon.FILE_TEXT_O,
              "No prompts yet",
              "Write the first one here, or declare it in the workspace file.",
              write));
      return;
    }
    addActions(write);
    add(cards);
  }

  static String pathOf(PromptName name) {
    return "/admin/prompts/" + name;
  }

  private static Anchor card(PromptSummary prompt, FeatureCatalog features) {
    var labels = new Div();
    labels.addClassName("row");
    prompt.labels().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            label -> labels.add(Chip.plain(label.getKey() + " → " + label.getValue().version())));
    var latest = prompt.latest();
    var when =
        new Span(
            "Version %d by %s, %s"
                .formatted(latest.version(), latest.author(), Moment.of(latest.createdAt())));
    when.addClassNames("quiet", "small");
    var users = new Span(users(prompt.name(), features));
    users.addClassName("quiet");
    var card = new Anchor(pathOf(prompt.name()), new H2(prompt.name().value()));
    card.add(users, labels, when);
    card.addClassNames("card", "stack", "feature-card");
    return card;
  }

  private static String users(PromptName name, FeatureCatalog features) {
    var using =
        features.all().stream()
            .filter(feature -> feature.prompt() != null && feature.prompt().name().equals(name))
            .map(AiFeature::title)
            .collect(Collectors.joining(", "));
    return using.isEmpty() ? "Used by no feature" : "Used by " + using;
  }
}
