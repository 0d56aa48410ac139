package dev.plimsoll.ui.admin.routing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.serving.Replay;
import dev.plimsoll.serving.Replay.Share;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What each model did last week, and what it would have done. */
class ReplayTable extends Div {
  private final NativeTable table = new NativeTable();

  ReplayTable(Replay replay) {
    addClassName("stack");
    table.addClassName("plain-table");
    row(true, "Model", "Calls", "Then", "Cost", "Then", "Found helpful");
    var before = replay.before();
    var after = replay.after();
    var models = new TreeSet<String>();
    before.keySet().forEach(model -> models.add(model.value()));
    after.keySet().forEach(model -> models.add(model.value()));
    for (var model : models) {
      var key = new ModelKey(model);
      var was = before.getOrDefault(key, Share.NONE);
      var would = after.getOrDefault(key, Share.NONE);
      row(
          false,
          model,
          count(was.calls()),
          count(would.calls()),
          was.cost().toString(),
          would.cost().toString(),
          rated(replay.rated(key)));
    }
    row(
        false,
        "Together",
        count(replay.cases().size()),
        count(replay.cases().size()),
        sum(before).toString(),
        sum(after).toString(),
        expected(replay, before) + " → " + expected(replay, after));
    var scroll = new Div(table);
    scroll.addClassName("scroll");
    add(scroll, how(replay));
  }

  private void row(boolean head, String... cells) {
    var row = new NativeTableRow();
    for (var cell : cells) {
      if (head) {
        row.addHeaderCell().setText(cell);
      } else {
        row.addDataCell().setText(cell);
      }
    }
    if (head) {
      table.getHead().add(row);
    } else {
      table.getBody().add(row);
    }
  }

  private static Paragraph how(Replay replay) {
    var how =
        new Paragraph(
            replay.whole()
                ? "All answered calls of the last seven days."
                : "The latest of the last seven days; there were more.");
    how.addClassNames("quiet", "small");
    return how;
  }

  private static Usd sum(Map<ModelKey, Share> shares) {
    return shares.values().stream().map(Share::cost).reduce(Usd.ZERO, Usd::plus);
  }

  private static String rated(Replay.Rated rated) {
    return rated.rated() == 0 ? "not rated" : rated.helpful() + " of " + rated.rated();
  }

  private static String expected(Replay replay, Map<ModelKey, Share> shares) {
    var expected = replay.expected(shares);
    return expected.isEmpty() ? "not known" : Math.round(100 * expected.getAsDouble()) + "%";
  }

  private static String count(int calls) {
    return String.format(Locale.ROOT, "%,d", calls);
  }
}
