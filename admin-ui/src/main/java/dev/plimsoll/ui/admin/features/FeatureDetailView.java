package dev.plimsoll.ui.admin.features;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.ledger.Entry;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.AiFeature;
import dev.plimsoll.serving.StakesPolicy;
import dev.plimsoll.serving.UnknownFeature;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.HowLong;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One feature in full: who has it, how it answers, what was changed. */
@Route(value = "admin/features/:feature", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class FeatureDetailView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient SwitchBoard board;
  private final transient CurrentCaller current;
  private String title = "Feature";

  @Inject
  FeatureDetailView(SwitchBoard board, CurrentCaller current) {
    this.board = board;
    this.current = current;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(known(event.getRouteParameters().get("feature").orElse("")));
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
        card(
            "Who has it",
            FlagChip.of(board.flag(feature.key())),
            new RolloutForm(feature.key(), board, actor, () -> show(feature)));
    var level =
        card("How much it can do", new LevelForm(feature, board, actor, () -> show(feature)));
    var who = new Div(rollout, level);
    who.addClassName("stack");
    var columns = new Div(who, card("How it answers", facts(feature), ladder(feature)));
    columns.addClassName("columns");
    page.add(columns, card("What was changed", history(feature)));
    if (feature.schema() != null) {
      var schema = new Pre(Json.parse(feature.schema()).toPrettyString());
      schema.addClassName("code");
      page.add(card("The JSON that answers must fit", schema));
    }
    page.addClassName("feature-detail");
    add(page);
  }

  private static Facts facts(AiFeature feature) {
    var prompt = feature.prompt();
    var facts =
        new Facts()
            .with("Key", feature.key().value())
            .with("Owner", feature.owner())
            .with("Stage", lower(feature.stage()))
            .with("Task", lower(feature.task()));
    if (prompt != null) {
      facts.with(
          "Prompt",
          new Anchor("/admin/prompts/" + prompt.name(), prompt.name() + ", " + prompt.label()));
    }
    var cache = feature.policy().cache();
    if (cache != null) {
      facts.with(
          "Same answer",
          "for "
              + HowLong.of(cache.exactFor())
              + (cache.shared() ? ", to all users of a tenant" : ", to the same user"));
    }
    return facts
        .with("Answers", feature.policy().delivery().asynchronous() ? "later, as jobs" : null)
        .with("High stakes", stakes(feature.policy().stakes()))
        .with("Documents", feature.collection())
        .with("Longest input", String.format(Locale.ROOT, "%,d characters", feature.maxInput()))
        .with(
            "Longest answer", String.format(Locale.ROOT, "%,d tokens", feature.maxOutputTokens()));
  }

  private static @Nullable String stakes(@Nullable StakesPolicy policy) {
    return policy == null
        ? null
        : "a person decides on answers of a risk above %s and below %s, within %s"
            .formatted(policy.pass(), policy.refuse(), HowLong.of(policy.within()));
  }

  private static Div ladder(AiFeature feature) {
    var steps = new OrderedList();
    for (var rung : feature.ladder()) {
      steps.add(
          new ListItem(
              switch (rung) {
                case dev.plimsoll.serving.Rung.Model(var key) -> "Ask " + key;
                case dev.plimsoll.serving.Rung.Cached(var upTo) ->
                    "Give an earlier answer, up to " + HowLong.of(upTo) + " old";
                case dev.plimsoll.serving.Rung.Later(var within) ->
                    "Answer later, as a job, if a model can be asked again within "
                        + HowLong.of(within);
                case dev.plimsoll.serving.Rung.Template(var text) -> "Say: “" + text + "”";
              }));
    }
    var routing =
        new Anchor(
            "/admin/features/" + feature.key() + "/routing",
            feature.policy().routes() == null
                ? "Send hard questions to another model first"
                : "Routing: which model a question goes to first");
    var ladder = new Div(new Span("Fallback ladder"), steps);
    if (feature.models().size() > 1) {
      ladder.add(routing);
    }
    return ladder;
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

  private static Div card(String heading, com.vaadin.flow.component.Component... parts) {
    var card = new Div(new H2(heading));
    card.add(parts);
    card.addClassNames("card", "stack");
    return card;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String getPageTitle() {
    return title + " · Plimsoll";
  }
}
