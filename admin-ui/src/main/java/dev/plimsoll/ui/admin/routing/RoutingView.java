package dev.plimsoll.ui.admin.routing;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.UnknownFeature;
import dev.plimsoll.features.settings.RoutingTable;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.parts.ReasonDialog;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The routing table of one feature. It is edited here as a draft, tried on single questions and on
 * last week's calls, and only then saved.
 */
@Route(value = "admin/features/:feature/routing", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class RoutingView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient RoutingDesk desk;
  private final transient Actor actor;
  private String title = "Routing";

  @Inject
  RoutingView(RoutingDesk desk, CurrentCaller current) {
    this.desk = desk;
    actor = current.caller().actor();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    try {
      var asked =
          event
              .getLocation()
              .getQueryParameters()
              .getSingleParameter("call")
              .map(this::question)
              .orElse("");
      show(feature(event.getRouteParameters().get("feature").orElse("")), asked);
    } catch (IllegalArgumentException | UnknownFeature e) {
      throw new NotFoundException(e.getMessage());
    }
  }

  /** {@code ?call=ID} begins with what was asked in a call. */
  private String question(String call) {
    return desk.question(new CallId(call)).orElse("");
  }

  private AiFeature feature(String key) {
    var feature = desk.feature(new FeatureKey(key));
    if (feature.models().isEmpty()) {
      throw new NotFoundException(key + " asks no model");
    }
    return feature;
  }

  private void show(AiFeature feature, String asked) {
    title = feature.title();
    var draft =
        new RoutingDraft(Objects.requireNonNullElse(feature.policy().routes(), RoutingTable.EMPTY));
    var page =
        new Page(
            "Routing of " + feature.title(),
            "Which model a question goes to first. The others of the ladder follow if it fails.");
    page.addClassNames("feature-detail", "routing");
    var columns =
        new Div(new RulesPart(feature, draft), new ExamplesPart(desk, feature, draft, asked));
    columns.addClassName("columns");
    page.addActions(new Anchor("/admin/features/" + feature.key(), "The feature"));
    page.add(notice(page, feature, draft), columns);
    page.add(new TryPart(desk, draft), new ReplayPart(desk, feature, draft));
    removeAll();
    add(page);
  }

  /** What there is to say and to do while the draft is not saved. */
  private Div notice(Page page, AiFeature feature, RoutingDraft draft) {
    var notice = new Div("Not saved yet: what you try and replay here, calls do not see.");
    notice.addClassNames("notice", "warn");
    var discard = new Button("Discard", _ -> draft.discard());
    var save = save(feature.key(), draft);
    page.addActions(discard, save);
    draft.show(
        () -> Stream.of(notice, discard, save).forEach(part -> part.setVisible(!draft.isSaved())));
    return notice;
  }

  private Button save(FeatureKey key, RoutingDraft draft) {
    var save =
        new Button(
            "Save…",
            _ ->
                new ReasonDialog(
                        "Route by this table?",
                        new Paragraph("It holds from the next call on."),
                        "Save",
                        reason -> {
                          desk.save(key, draft.table(), actor, reason);
                          draft.saved();
                        })
                    .open());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    return save;
  }

  @Override
  public String getPageTitle() {
    return title + " · Routing · Plimsoll";
  }
}
