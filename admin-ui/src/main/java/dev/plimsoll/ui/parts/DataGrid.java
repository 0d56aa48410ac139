package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import dev.plimsoll.ui.text.VisibleSigns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read-only grid, whose columns either fit their content or share the remaining width. In a
 * window that is too narrow for them, each row is a list of headings and values instead, so that
 * nothing is hidden beside the screen.
 */
public class DataGrid<T> extends Grid<T> {
  /**
   * Widths in pixels: of a window below which nothing has columns, and of what is beside a page.
   */
  private static final int NARROW = 640;

  private static final int MENU_FROM = 800;
  private static final int MENU = 250;
  private static final int MARGINS = 48;

  /** What a column needs at least, in pixels. */
  private static final int FITTING = 70;

  private static final int GROWING = 135;

  /** As many rows are shown without scrolling within the grid. */
  private static final int FEW = 8;

  private final List<Cell<T>> cells = new ArrayList<>();
  private final Column<T> stacked = addComponentColumn(this::stacked);

  /** What the columns need together, in pixels. */
  private int needed;

  private record Cell<T>(
      Column<T> column, String heading, SerializableFunction<T, ? extends Component> content) {}

  /**
   * @param empty the text if there is nothing to list
   */
  public DataGrid(String empty) {
    setSelectionMode(SelectionMode.NONE);
    setEmptyStateText(empty);
    stacked.setVisible(false);
    // Columns would otherwise stay as narrow as they were without content.
    getGenericDataView().addItemCountChangeListener(_ -> recalculateColumnWidths());
    addAttachListener(attached -> {
      var page = attached.getUI().getPage();
      arrange(page.getExtendedClientDetails().getWindowInnerWidth());
      var resizing = page.addBrowserWindowResizeListener(resize -> arrange(resize.getWidth()));
      addDetachListener(left -> {
        left.unregisterListener();
        resizing.remove();
      });
    });
  }

  public DataGrid<T> fit(String heading, ValueProvider<T, ?> value) {
    return fit(words(heading, value));
  }

  public DataGrid<T> fitPart(String heading, SerializableFunction<T, ? extends Component> part) {
    return fit(new Cell<>(addComponentColumn(part::apply), heading, part));
  }

  private DataGrid<T> fit(Cell<T> cell) {
    cell.column().setAutoWidth(true).setFlexGrow(0);
    needed += FITTING;
    return with(cell);
  }

  /** Adds a column of actions, which stays visible while the others scroll. */
  public DataGrid<T> actions(SerializableFunction<T, ? extends Component> part) {
    addComponentColumn(part::apply).setFrozenToEnd(true).setAutoWidth(true).setFlexGrow(0);
    needed += FITTING;
    return this;
  }

  /**
   * Adds a column that grows.
   *
   * @param share of the remaining width, relative to the other growing columns
   */
  public DataGrid<T> fill(String heading, int share, ValueProvider<T, ?> value) {
    return fill(words(heading, value), share);
  }

  public DataGrid<T> fillPart(
      String heading, int share, SerializableFunction<T, ? extends Component> part) {
    return fill(new Cell<>(addComponentColumn(part::apply), heading, part), share);
  }

  private DataGrid<T> fill(Cell<T> cell, int share) {
    cell.column().setWidth("9em").setFlexGrow(share);
    needed += GROWING;
    return with(cell);
  }

  private DataGrid<T> with(Cell<T> cell) {
    cell.column().setHeader(cell.heading());
    cells.add(cell);
    return this;
  }

  /** Scrolls within this height, in CSS, once there are more than a few rows. */
  public void scrollWithin(String height) {
    getGenericDataView()
        .addItemCountChangeListener(change -> {
          var few = change.getItemCount() <= FEW;
          setAllRowsVisible(few);
          setHeight(few ? null : height);
        });
  }

  /**
   * @param width of the window in pixels; not positive where it is unknown
   */
  private void arrange(int width) {
    var room = width - MARGINS - (width < MENU_FROM ? 0 : MENU);
    var narrow = width > 0 && (width < NARROW || room < needed);
    setClassName("narrow", narrow);
    stacked.setVisible(narrow);
    cells.forEach(cell -> cell.column().setVisible(!narrow));
  }

  private Facts stacked(T item) {
    var facts = new Facts();
    cells.forEach(cell -> {
      var content = cell.content().apply(item);
      if (!(content instanceof Span) || content.getElement().getChildCount() > 0) {
        facts.with(cell.heading(), content);
      }
    });
    return facts;
  }

  private Cell<T> words(String heading, ValueProvider<T, ?> value) {
    return new Cell<>(
        addColumn(item -> words(value.apply(item))),
        heading,
        item -> text(words(value.apply(item))));
  }

  /** A value as the grid shows it, with what is hidden in it. */
  static String words(@Nullable Object value) {
    return value == null ? "" : VisibleSigns.of(value.toString());
  }

  private static Span text(String words) {
    return words.isEmpty() ? new Span() : new Span(words);
  }
}
