package dev.plimsoll.ui.admin.routing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.RoutingRule;
import dev.plimsoll.ui.parts.IconButton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rules of a routing table, in their order: the first that holds decides. */
class RulesPart extends Div {
  private final transient RoutingDraft draft;
  private final Div shown = new Div();

  RulesPart(AiFeature feature, RoutingDraft draft) {
    this.draft = draft;
    addClassNames("card", "stack");
    var add =
        new Button(
            "Add a rule…",
            VaadinIcon.PLUS.create(),
            _ -> new RuleDialog(feature.models(), this::add).open());
    add(new H2("Rules: the first that holds decides"), shown, add);
    draft.show(this::show);
  }

  private void show() {
    shown.removeAll();
    shown.add(draft.table().rules().isEmpty() ? none() : list());
  }

  private static Paragraph none() {
    var none = new Paragraph("No rules. A rule goes by length, language, tenant or words.");
    none.addClassName("quiet");
    return none;
  }

  private OrderedList list() {
    var list = new OrderedList();
    var rules = draft.table().rules();
    for (var i = 0; i < rules.size(); i++) {
      list.add(new ListItem(line(i, rules.get(i))));
    }
    return list;
  }

  private Div line(int place, RoutingRule rule) {
    var words = new Span(rule.words() + " → " + rule.model());
    words.addClassNames("grow", "wrap");
    var up =
        new IconButton(VaadinIcon.ARROW_UP, "Move rule " + (place + 1) + " up", () -> up(place));
    up.setEnabled(place > 0);
    var remove =
        new IconButton(VaadinIcon.TRASH, "Remove rule " + (place + 1), () -> remove(place));
    var line = new Div(words, up, remove);
    line.addClassName("row");
    return line;
  }

  private void add(RoutingRule rule) {
    var rules = rules();
    rules.add(rule);
    change(rules);
  }

  private void up(int place) {
    var rules = rules();
    Collections.swap(rules, place, place - 1);
    change(rules);
  }

  private void remove(int place) {
    var rules = rules();
    rules.remove(place);
    change(rules);
  }

  private List<RoutingRule> rules() {
    return new ArrayList<>(draft.table().rules());
  }

  private void change(List<RoutingRule> rules) {
    draft.change(draft.table().withRules(rules));
  }
}
