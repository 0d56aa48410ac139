package dev.plimsoll.ui.admin.routing;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.serving.routing.RoutingReplay;
import dev.plimsoll.serving.routing.RoutingReplay.Share;
import dev.plimsoll.ui.text.Percent;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** A table of each model's calls last week, and what they would have been. */
class ReplayTable extends Div {
  private final NativeTable table = styled(new NativeTable(), "plain-table");

  ReplayTable(RoutingReplay routingReplay) {
    addClassName("stack");
    var head = new NativeTableRow();
    Stream.of(
            text("routing.replay.model"),
            text("routing.replay.calls"),
            text("routing.replay.then"),
            text("routing.replay.cost"),
            text("routing.replay.then"),
            text("routing.replay.helpful"))
        .map(NativeTableHeaderCell::new)
        .forEach(head::add);
    table.getHead().add(head);
    var before = routingReplay.before();
    var after = routingReplay.after();
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .sorted(Comparator.comparing(ModelKey::value))
        .forEach(model -> {
          var was = before.getOrDefault(model, Share.NONE);
          var would = after.getOrDefault(model, Share.NONE);
          row(
              model,
              was.calls(),
              would.calls(),
              was.cost(),
              would.cost(),
              rated(routingReplay.rated(model)));
        });
    row(
        text("routing.replay.total"),
        routingReplay.cases().size(),
        routingReplay.cases().size(),
        sum(before),
        sum(after),
        text(
            "routing.replay.change",
            expected(routingReplay, before),
            expected(routingReplay, after)));
    add(
        div("scroll", table),
        note(routingReplay.whole() ? text("routing.replay.all") : text("routing.replay.latest")));
  }

  private void row(Object name, int calls, int callsThen, Usd cost, Usd costThen, String helpful) {
    var row = new NativeTableRow();
    Stream.of(
            name.toString(),
            text("number.whole", calls),
            text("number.whole", callsThen),
            cost.toString(),
            costThen.toString(),
            helpful)
        .map(NativeTableCell::new)
        .forEach(row::add);
    table.getBody().add(row);
  }

  private static Usd sum(Map<ModelKey, Share> shares) {
    return shares.values().stream().map(Share::cost).reduce(Usd.ZERO, Usd::plus);
  }

  private static String rated(RoutingReplay.Rated rated) {
    return rated.rated() == 0
        ? text("routing.replay.unrated")
        : text("routing.replay.rated", rated.helpful(), rated.rated());
  }

  private static String expected(RoutingReplay routingReplay, Map<ModelKey, Share> shares) {
    var expected = routingReplay.expected(shares);
    return expected.isEmpty() ? text("routing.replay.unknown") : Percent.of(expected.getAsDouble());
  }
}
