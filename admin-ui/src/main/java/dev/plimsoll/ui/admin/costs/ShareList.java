package dev.plimsoll.ui.admin.costs;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.plimsoll.calls.figures.CostShare;
import java.util.List;

/** The costs of some calls, most expensive first, with bars to compare them. */
class ShareList extends Div {
  ShareList(List<CostShare> shares) {
    if (shares.isEmpty()) {
      add(note(text("spending.shares.none")));
      return;
    }
    var most = Math.max(1, shares.getFirst().cost().micros());
    var list = styled(new UnorderedList(), "shares");
    shares.forEach(share -> list.add(item(share, most)));
    add(list);
  }

  private static ListItem item(CostShare share, long most) {
    var bar = div("share-bar");
    bar.getStyle().setWidth(100.0 * share.cost().micros() / most + "%");
    return new ListItem(
        span("name", share.of().isEmpty() ? text("spending.shares.nobody") : share.of()),
        span("number", share.cost().toString()),
        bar,
        span(
            "quiet small number", text("spending.shares.each", share.calls(), share.costOfCall())));
  }
}
