package dev.plimsoll.ui.admin.batches;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import dev.plimsoll.serving.Answer;
import dev.plimsoll.serving.Batch;
import dev.plimsoll.serving.BatchItem;
import dev.plimsoll.serving.Batches;
import dev.plimsoll.serving.ItemState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of a batch in their order, page by page. */
class ItemsTable extends Div {
  private static final int PAGE_SIZE = 100;

  private final Grid<BatchItem> grid = new Grid<>();
  private final Select<ItemState> only = new Select<>();
  private final Button more = new Button("Next", VaadinIcon.ARROW_RIGHT.create(), _ -> next());
  private final transient Batches batches;
  private final transient Batch batch;
  private int last;

  /**
   * @param shown the state of the items to begin with; null for all
   */
  ItemsTable(Batch batch, Batches batches, @Nullable ItemState shown) {
    this.batch = batch;
    this.batches = batches;
    only.setItems(ItemState.values());
    only.setEmptySelectionAllowed(true);
    only.setEmptySelectionCaption("All items");
    only.setItemLabelGenerator(state -> state == null ? "All items" : state.word());
    only.setAriaLabel("Items to show");
    only.setValue(shown);
    only.addValueChangeListener(_ -> refresh());
    more.setIconAfterText(true);
    var toolbar = new Div(only, more);
    toolbar.addClassName("toolbar");
    add(toolbar, columns());
    refresh();
  }

  private Grid<BatchItem> columns() {
    grid.addColumn(BatchItem::customId).setHeader("Item").setWidth("8em");
    grid.addComponentColumn(item -> BatchChips.of(item.state()))
        .setHeader("State")
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(item -> words(item.answer()))
        .setHeader("Answer or error")
        .setWidth("14em")
        .setFlexGrow(3);
    grid.addColumn(BatchItem::cost).setHeader("Cost").setAutoWidth(true).setFlexGrow(0);
    grid.addComponentColumn(ItemsTable::call).setHeader("Call").setAutoWidth(true).setFlexGrow(0);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setEmptyStateText("No such item.");
    grid.setHeight("min(70vh, 720px)");
    return grid;
  }

  private static Span call(BatchItem item) {
    var id = item.call();
    return id == null || item.answer() == null
        ? new Span()
        : new Span(new Anchor("/admin/calls/" + id, "Open"));
  }

  static String words(@Nullable Answer answer) {
    return switch (answer) {
      case null -> "";
      case Answer.Given given -> given.text();
      case Answer.Failed failed -> failed.message();
      case Answer.Refused refused -> refused.reason();
      case Answer.FeatureOff _ -> "The feature was off.";
      case Answer.OverBudget _ -> "The budget was used up.";
      case Answer.Limited _ -> "Models were asked too often.";
      case Answer.CutShort cut -> cut.partial();
      case Answer.Held _ -> "A person decides.";
      case Answer.Later _ -> "No model could answer yet.";
      case Answer.CallerGone _ -> "Nobody waited.";
    };
  }

  /** From the first item on. */
  void refresh() {
    last = 0;
    next();
  }

  private void next() {
    var page = batches.items(batch, only.getValue(), last, PAGE_SIZE);
    grid.setItems(page);
    last = lastOf(page);
    more.setVisible(page.size() == PAGE_SIZE);
  }

  private int lastOf(List<BatchItem> page) {
    return page.isEmpty() ? last : page.getLast().number();
  }
}
