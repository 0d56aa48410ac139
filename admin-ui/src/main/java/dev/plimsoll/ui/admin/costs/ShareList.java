package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.plimsoll.calls.CostShare;
import java.util.List;

/** What some calls cost each, the dearest first, with bars to compare them by. */
class ShareList extends Div {
  ShareList(List<CostShare> shares) {
    if (shares.isEmpty()) {
      var none = new Paragraph("No calls.");
      none.addClassNames("quiet", "small");
      add(none);
      return;
    }
    var most = Math.max(1, shares.getFirst().cost().micros());
    var list = new UnorderedList();
    list.addClassName("shares");
    shares.forEach(share -> list.add(item(share, most)));
    add(list);
  }

  private static ListItem item(CostShare share, long most) {
    var name = new Span(share.of().isEmpty() ? "none" : share.of());
    name.addClassName("name");
    var cost = new Span(share.cost().toString());
    cost.addClassName("number");
    var each =
        new Span(
            "%,d %s, %s each"
                .formatted(
                    share.calls(), share.calls() == 1 ? "call" : "calls", share.costOfCall()));
    each.addClassNames("quiet", "small", "number");
    var bar = new Div();
    bar.addClassName("share-bar");
    bar.getStyle().setWidth(100.0 * share.cost().micros() / most + "%");
    return new ListItem(name, cost, bar, each);
  }
}
