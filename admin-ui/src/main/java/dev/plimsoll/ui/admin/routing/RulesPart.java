package dev.plimsoll.ui.admin.routing;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.paragraph;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.RoutingRule;
import dev.plimsoll.ui.parts.IconButton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** The rules of a routing table, in order: the first that matches decides. */
class RulesPart extends Div {
  private final RoutingDraft draft;
  private final Div shown = new Div();

  RulesPart(AiFeature feature, RoutingDraft draft) {
    this.draft = draft;
    addClassNames("card", "stack");
    add(
        new H2(text("routing.rules")),
        shown,
        button(
            text("routing.rules.add"),
            VaadinIcon.PLUS,
            () ->
                new RuleDialog(
                        feature.fallback().models(), rule -> change(rules -> rules.add(rule)))
                    .open()));
    draft.show(this::show);
  }

  private void show() {
    var rules = draft.table().rules();
    shown.removeAll();
    if (rules.isEmpty()) {
      shown.add(paragraph("quiet", text("routing.rules.none")));
      return;
    }
    var list = new OrderedList();
    for (var i = 0; i < rules.size(); i++) {
      list.add(new ListItem(line(i, rules.get(i))));
    }
    shown.add(list);
  }

  private Div line(int place, RoutingRule rule) {
    var up =
        new IconButton(
            VaadinIcon.ARROW_UP,
            text("routing.rules.up", place + 1),
            () -> change(rules -> Collections.swap(rules, place, place - 1)));
    up.setEnabled(place > 0);
    return div(
        "row",
        span("grow wrap", text("routing.rules.rule", rule.words(), rule.model())),
        up,
        new IconButton(
            VaadinIcon.TRASH,
            text("routing.rules.remove", place + 1),
            () -> change(rules -> rules.remove(place))));
  }

  private void change(Consumer<List<RoutingRule>> how) {
    var rules = new ArrayList<>(draft.table().rules());
    how.accept(rules);
    draft.change(draft.table().withRules(rules));
  }
}
