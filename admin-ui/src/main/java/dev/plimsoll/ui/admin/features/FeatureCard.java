package dev.plimsoll.ui.admin.features;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.features.FeatureIcon;
import dev.plimsoll.ui.parts.Chip;
import java.util.Locale;

/** One feature: its stage, who has it, its day in figures, its switch. */
class FeatureCard extends Div {
  FeatureCard(AiFeature feature, SwitchBoard board, Actor actor) {
    addClassNames("card", "stack", "admin-feature");
    var title = new Anchor("/admin/features/" + feature.key(), FeatureIcon.of(feature));
    title.add(new H2(feature.title()));
    title.addClassName("title");
    var stage = Chip.plain(feature.stage().name().toLowerCase(Locale.ROOT));
    var head = new Div(title, stage);
    head.addClassName("row");
    var state = new Div(FlagChip.of(board.flag(feature.key())));
    state.addClassName("row");
    var level = board.level(feature).level();
    if (level != CapabilityLevel.FULL) {
      state.add(new Chip(level.name().toLowerCase(Locale.ROOT), Chip.Mood.WARN));
    }
    add(head, state, new DayInFigures(board.today(feature.key())));
    add(new CallsSparkline(board.week(feature.key())));
    board.budgets(feature.key()).forEach(status -> add(new BudgetBar(status)));
    var foot = new Div(new Anchor("/admin/features/" + feature.key(), "Details and rollout"));
    foot.add(new Span(), new KillButton(feature, board, actor));
    foot.addClassNames("row", "card-foot");
    add(foot);
  }
}
