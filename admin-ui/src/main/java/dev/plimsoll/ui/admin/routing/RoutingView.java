package dev.plimsoll.ui.admin.routing;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.ReasonDialog;
import dev.plimsoll.ui.parts.DetailView;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The routing table of one feature. It is edited here as a draft, tried on single questions and on
 * last week's calls, and only then saved.
 */
@Route(value = "admin/features/:feature/routing", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class RoutingView extends DetailView<AiFeature> {
  private final RoutingDesk desk;
  private final Actor actor;

  @Inject
  RoutingView(RoutingDesk desk, CurrentCaller current) {
    super("feature");
    this.desk = desk;
    actor = current.caller().actor();
  }

  @Override
  protected Optional<AiFeature> find(String key) {
    return desk.features().all().stream()
        .filter(
            feature -> feature.key().value().equals(key) && !feature.fallback().models().isEmpty())
        .findFirst();
  }

  /** {@code ?call=ID} begins with the question of a call. */
  @Override
  protected Page page(AiFeature feature) {
    var asked =
        desk.calls()
            .detail(new CallId(asked("call")))
            .map(record -> record.call().started().input())
            .orElse("");
    var draft = new RoutingDraft(feature.routes());
    var page = new Page(text("routing.title", feature.title()), text("routing.purpose"));
    page.addClassName("routing");
    page.addActions(new Anchor("/admin/features/" + feature.key(), text("routing.feature")));
    page.add(
        notice(page, feature, draft),
        div(
            "columns",
            new RulesPart(feature, draft),
            new ExamplesPart(desk, feature, draft, asked)),
        new TryPart(desk, draft),
        new ReplayPart(desk, feature, draft));
    return page;
  }

  /** The notice and buttons while the draft is not saved. */
  private Div notice(Page page, AiFeature feature, RoutingDraft draft) {
    var notice = div("notice warn", span("", text("routing.unsaved")));
    var discard = button(text("routing.discard"), draft::discard);
    var save = button(text("routing.save"), () -> save(feature, draft), ButtonVariant.PRIMARY);
    page.addActions(discard, save);
    draft.show(
        () -> Stream.of(notice, discard, save).forEach(part -> part.setVisible(!draft.isSaved())));
    return notice;
  }

  private void save(AiFeature feature, RoutingDraft draft) {
    new ReasonDialog("routing.save")
        .ask(reason -> {
          desk.features().change(feature.key(), FeatureEdit.to(draft.table()), actor, reason);
          draft.saved();
        });
  }
}
