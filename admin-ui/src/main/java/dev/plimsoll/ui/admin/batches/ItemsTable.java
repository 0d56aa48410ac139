package dev.plimsoll.ui.admin.batches;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.batches.Batches;
import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.api.BatchItem;
import dev.plimsoll.batches.api.ItemState;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Chip.Mood;
import dev.plimsoll.ui.parts.DataGrid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of a batch in their order, page by page. */
class ItemsTable extends Div {
  private static final int PAGE_SIZE = 100;

  private final Batch batch;
  private final Batches batches;
  private final DataGrid<BatchItem> grid = new DataGrid<>(text("batches.items.none"));
  private final Select<ItemState> only;
  private final Button more =
      button(text("batches.items.next"), VaadinIcon.ARROW_RIGHT, this::next);
  private int last;

  /**
   * @param shown the state of the items to show first; any other word for all
   */
  ItemsTable(Batch batch, Batches batches, String shown) {
    this.batch = batch;
    this.batches = batches;
    only =
        Fields.filter(
            "batches.items.filter", List.of(ItemState.values()), text("batches.items.all"));
    only.getListDataView()
        .getItems()
        .filter(state -> state.word().equals(shown))
        .forEach(only::setValue);
    only.addValueChangeListener(_ -> first());
    more.setIconAfterText(true);
    grid.fill(text("batches.items.id"), 1, BatchItem::customId)
        .fitPart(text("batches.items.state"), item -> chip(item.state()))
        .fill(text("batches.items.answer"), 3, item -> words(item.answer()))
        .fit(text("batches.items.cost"), BatchItem::cost)
        .fitPart(text("batches.items.call"), ItemsTable::call)
        .scrollWithin("min(70vh, 720px)");
    add(div("toolbar", only, more), grid);
    first();
  }

  private static Chip chip(ItemState state) {
    return new Chip(
        text(state),
        switch (state) {
          case WAITING, RUNNING -> Mood.NEUTRAL;
          case DONE -> Mood.GOOD;
          case FAILED -> Mood.BAD;
          case DROPPED -> Mood.WARN;
        });
  }

  private static Span call(BatchItem item) {
    return item.call() == null || item.answer() == null
        ? new Span()
        : new Span(new Anchor("/admin/calls/" + item.call(), text("batches.items.open")));
  }

  private static String words(@Nullable Answer answer) {
    return switch (answer) {
      case null -> "";
      case Answer.Given given -> given.text();
      case Answer.Failed failed -> failed.message();
      case Answer.Refused refused -> refused.reason();
      case Answer.FeatureOff _ -> text("batches.ended.off");
      case Answer.OverBudget _ -> text("batches.ended.over-budget");
      case Answer.Limited _ -> text("batches.ended.limited");
      case Answer.CutShort cut -> cut.partial();
      case Answer.Held _ -> text("batches.ended.held");
      case Answer.Later _ -> text("batches.ended.later");
      case Answer.CallerGone _, Answer.Interrupted _ -> text("batches.ended.gone");
    };
  }

  private void first() {
    last = 0;
    next();
  }

  private void next() {
    // One more tells whether there is a next page.
    var items = batches.items(batch, only.getValue(), last, PAGE_SIZE + 1);
    var page = items.subList(0, Math.min(items.size(), PAGE_SIZE));
    grid.setItems(page);
    last = page.isEmpty() ? last : page.getLast().number();
    more.setVisible(items.size() > PAGE_SIZE);
  }
}
