package dev.plimsoll.ui.admin.features;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.UnknownFeature;
import dev.plimsoll.ledger.Entry;
import dev.plimsoll.ui.admin.features.edit.EditDesk;
import dev.plimsoll.ui.admin.features.edit.Editing;
import dev.plimsoll.ui.admin.features.edit.Settings;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** One feature in full: who has it, how it answers, what was changed. */
@Route(value = "admin/features/:feature", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class FeatureDetailView extends Div
    implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {
  private final transient SwitchBoard board;
  private final transient EditDesk desk;
  private final transient CurrentCaller current;
  private @Nullable Settings settings;
  private String title = "Feature";

  @Inject
  FeatureDetailView(SwitchBoard board, EditDesk desk, CurrentCaller current) {
    this.board = board;
    this.desk = desk;
    this.current = current;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(known(event.getRouteParameters().get("feature").orElse("")));
  }

  /** {@code ?edit=ladder} opens the editor of the ladder, and so on. */
  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var shown = settings;
    if (shown != null) {
      event.getLocation().getQueryParameters().getSingleParameter("edit").ifPresent(shown::edit);
    }
  }

  private AiFeature known(String key) {
    try {
      return board.feature(new FeatureKey(key));
    } catch (UnknownFeature | IllegalArgumentException e) {
      throw new NotFoundException(e.getMessage());
    }
  }

  private void show(AiFeature feature) {
    removeAll();
    title = feature.title();
    var actor = current.caller().actor();
    var page = new Page(feature.title(), feature.description());
    page.addActions(new KillButton(feature, board, actor));
    var rollout =
        new Card(
            "Who has it",
            FlagChip.of(board.flag(feature.key())),
            new RolloutForm(feature.key(), board, actor, () -> show(feature)));
    var level =
        new Card("How much it can do", new LevelForm(feature, board, actor, () -> show(feature)));
    var who = new Div(rollout, level);
    who.addClassName("columns");
    var key = feature.key();
    settings = new Settings(new Editing(desk, feature, actor, () -> show(board.feature(key))));
    page.add(who, settings, new Card("What was changed", history(feature)));
    page.addClassName("feature-detail");
    add(page);
  }

  private Div history(AiFeature feature) {
    var list = new Div();
    list.addClassName("history");
    for (var entry : board.history(feature.key())) {
      list.add(line(entry));
    }
    list.add(new Anchor("/admin/ledger?text=" + feature.key(), "All of it in the ledger"));
    return list;
  }

  private static Div line(Entry entry) {
    var when = new Span(Moment.of(entry.at()));
    when.addClassNames("quiet", "small");
    var reason = entry.change().reason();
    return new Div(
        new Span(
            entry.change().actor()
                + " "
                + entry.change().action()
                + " the "
                + entry.change().subject().kind().replace('-', ' ')
                + (reason == null ? "" : ": " + reason)),
        when);
  }

  @Override
  public String getPageTitle() {
    return title + " · Plimsoll";
  }
}
