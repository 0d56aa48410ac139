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
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.serving.AiFeature;
import dev.plimsoll.serving.RoutingTable;
import dev.plimsoll.serving.UnknownFeature;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.parts.ReasonDialog;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Objects;

/**
 * The routing table of one feature. It is edited here as a draft, tried on single questions and on
 * last week's calls, and only then saved.
 */
@Route(value = "admin/features/:feature/routing", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class RoutingView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient RoutingDesk desk;
  private final transient Actor actor;
  private transient RoutingTable saved = RoutingTable.EMPTY;
  private transient RoutingTable draft = RoutingTable.EMPTY;
  private String title = "Routing";
  private String asked = "";

  @Inject
  RoutingView(RoutingDesk desk, CurrentCaller current) {
    this.desk = desk;
    actor = current.caller().actor();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    try {
      asked =
          event
              .getLocation()
              .getQueryParameters()
              .getSingleParameter("call")
              .map(this::question)
              .orElse("");
      load(new FeatureKey(event.getRouteParameters().get("feature").orElse("")));
    } catch (IllegalArgumentException | UnknownFeature e) {
      throw new NotFoundException(e.getMessage());
    }
  }

  /** {@code ?call=ID} begins with what was asked in a call. */
  private String question(String call) {
    return desk.question(new CallId(call)).orElse("");
  }

  private void load(FeatureKey key) {
    var feature = desk.feature(key);
    if (feature.models().isEmpty()) {
      throw new NotFoundException(key + " asks no model");
    }
    title = feature.title();
    saved = Objects.requireNonNullElse(feature.policy().routes(), RoutingTable.EMPTY);
    draft = saved;
    show(feature);
  }

  private void edit(AiFeature feature, RoutingTable table) {
    draft = table;
    asked = "";
    show(feature);
  }

  private void show(AiFeature feature) {
    removeAll();
    var page =
        new Page(
            "Routing of " + feature.title(),
            "Which model a question goes to first. The others of the ladder follow if it fails.");
    page.addClassNames("feature-detail", "routing");
    page.addActions(new Anchor("/admin/features/" + feature.key(), "The feature"));
    if (!draft.equals(saved)) {
      page.addActions(discard(feature), save(feature));
      var notice = new Div("Not saved yet: what you try and replay here, calls do not see.");
      notice.addClassNames("notice", "warn");
      page.add(notice);
    }
    var rules = new RulesPart(feature, draft, table -> edit(feature, table));
    var examples = new ExamplesPart(desk, feature, draft, asked, table -> edit(feature, table));
    var columns = new Div(rules, examples);
    columns.addClassName("columns");
    page.add(columns, new TryPart(desk, draft), new ReplayPart(desk, feature, draft));
    add(page);
  }

  private Button discard(AiFeature feature) {
    return new Button("Discard", _ -> edit(feature, saved));
  }

  private Button save(AiFeature feature) {
    var save =
        new Button(
            "Save…",
            _ ->
                new ReasonDialog(
                        "Route by this table?",
                        new Paragraph("It holds from the next call on."),
                        "Save",
                        reason -> {
                          desk.save(feature.key(), draft, actor, reason);
                          load(feature.key());
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
