package dev.plimsoll.ui.admin.prompts;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.prompts.PromptSummary;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All prompts: where their labels point, and which features use them. */
@Route(value = "admin/prompts", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class PromptsView extends Page {
  private static final String PATH = "admin/prompts/";

  @Inject
  PromptsView(PromptRegistry prompts, FeatureCatalog features, CurrentCaller current) {
    super(text("prompts.title"), text("prompts.purpose"));
    var actor = current.caller().actor();
    var write =
        button(
            text("prompts.new"),
            VaadinIcon.PLUS,
            () ->
                DraftDialog.forNew(
                        (name, draft) -> {
                          prompts.save(name, draft, actor);
                          UI.getCurrent().navigate(PATH + name);
                        })
                    .open(),
            ButtonVariant.PRIMARY);
    var all = prompts.all();
    if (all.isEmpty()) {
      add(new EmptyState(VaadinIcon.FILE_TEXT_O, "prompts.none", write));
    } else {
      addActions(write);
      add(div("cards", all.stream().map(prompt -> card(prompt, features))));
    }
  }

  private static Anchor card(PromptSummary prompt, FeatureCatalog features) {
    var latest = prompt.latest();
    var labels = div("row");
    new TreeMap<>(prompt.labels())
        .forEach((label, at) -> labels.add(Chip.plain(text("prompts.label", label, at.version()))));
    var card = new Anchor("/" + PATH + prompt.name(), new H2(prompt.name().value()));
    card.add(
        span("quiet", users(prompt.name(), features)),
        labels,
        quiet(text("prompts.latest", latest.version(), latest.author(), latest.createdAt())));
    return styled(card, "card stack feature-card");
  }

  private static String users(PromptName name, FeatureCatalog features) {
    var users =
        features.all().stream()
            .filter(feature -> uses(feature, name))
            .map(AiFeature::title)
            .collect(Collectors.joining(", "));
    return users.isEmpty() ? text("prompts.unused") : text("prompts.used", users);
  }

  private static boolean uses(AiFeature feature, PromptName name) {
    var use = feature.prompt().use();
    return use != null && use.name().equals(name);
  }
}
