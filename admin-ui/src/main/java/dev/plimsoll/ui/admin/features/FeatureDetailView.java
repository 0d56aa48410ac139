package dev.plimsoll.ui.admin.features;

import static dev.plimsoll.ui.parts.Buttons.described;
import static dev.plimsoll.ui.parts.Buttons.small;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureInUse;
import dev.plimsoll.platform.Subscription;
import dev.plimsoll.ui.admin.features.code.CodeCard;
import dev.plimsoll.ui.admin.features.create.CreateDesk;
import dev.plimsoll.ui.admin.features.create.DuplicateDialog;
import dev.plimsoll.ui.admin.features.edit.EditDesk;
import dev.plimsoll.ui.admin.features.edit.Editing;
import dev.plimsoll.ui.admin.features.edit.Settings;
import dev.plimsoll.ui.forms.ReasonDialog;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.DetailView;
import dev.plimsoll.ui.parts.Following;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One feature in full: who has it, how it answers, what was changed. Follows its flag while it is
 * open.
 */
@Route(value = "admin/features/:feature", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class FeatureDetailView extends DetailView<AiFeature> implements AfterNavigationObserver {
  private final SwitchBoard board;
  private final EditDesk desk;
  private final CreateDesk create;
  private final CurrentCaller current;
  private final ApiKeys keys;
  private @Nullable Settings settings;
  private @Nullable FlagParts flag;

  @Inject
  FeatureDetailView(
      SwitchBoard board, EditDesk desk, CreateDesk create, ApiKeys keys, CurrentCaller current) {
    super("feature");
    this.board = board;
    this.keys = keys;
    this.desk = desk;
    this.create = create;
    this.current = current;
    Following.follow(this, this::onChange, this::followFlag);
  }

  private Subscription onChange(Runnable change) {
    return board
        .flags()
        .onChange(changed -> {
          var shown = flag;
          if (shown != null && changed.feature().equals(shown.feature())) {
            change.run();
          }
        });
  }

  /** Leaves the forms of the page as they are, because somebody may be filling them in. */
  private void followFlag() {
    if (flag != null) {
      flag.show();
    }
  }

  /** {@code ?edit=fallback} opens the editor of the fallback order, and so on. */
  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    if (settings != null) {
      settings.edit(asked("edit"));
    }
  }

  @Override
  protected Optional<AiFeature> find(String key) {
    return board.catalog().all().stream()
        .filter(feature -> feature.key().value().equals(key))
        .findFirst();
  }

  @Override
  protected Page page(AiFeature feature) {
    var actor = current.caller().actor();
    var page = new Page(feature.title(), feature.about().description());
    var shown = new FlagParts(feature, board, actor);
    flag = shown;
    page.addActions(
        described(
            small(text("feature.duplicate"), () -> new DuplicateDialog(create, feature).open()),
            text("feature.duplicate.of", feature.title())),
        described(
            small(text("feature.archive"), () -> archive(feature)),
            text("feature.archive.of", feature.title())),
        shown.kill());
    settings = new Settings(new Editing(desk, feature, actor, this::refresh));
    page.add(
        div(
            "columns",
            new Card(
                text("feature.rollout"),
                shown.state(),
                new RolloutForm(feature.key(), board, actor, this::refresh)),
            new Card(text("feature.level"), new LevelForm(feature, board, actor, this::refresh))),
        settings,
        new CodeCard(feature, keys, actor),
        new Card(text("feature.history"), shown.history()));
    return page;
  }

  private void archive(AiFeature feature) {
    var today = board.today(feature.key());
    new ReasonDialog("feature.archive", feature.title(), today.users(), today.calls())
        .dangerous()
        .ask(reason -> archive(feature, reason));
  }

  private void archive(AiFeature feature, String reason) {
    try {
      board.catalog().archive(feature.key(), current.caller().actor(), reason);
      UI.getCurrent().navigate(FeaturesView.class);
      Notification.show(text("feature.archived", feature.title()));
    } catch (FeatureInUse e) {
      Notification.show(text("feature.archive.refused", feature.title(), names(e.users())));
    }
  }

  private static String names(Set<FeatureKey> features) {
    return features.stream().map(FeatureKey::value).sorted().collect(Collectors.joining(", "));
  }
}
