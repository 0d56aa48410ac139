package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;

/** A read-only grid, whose columns either fit their content or share the remaining width. */
public class DataGrid<T> extends Grid<T> {
  /**
   * @param empty the text if there is nothing to list
   */
  public DataGrid(String empty) {
    setSelectionMode(SelectionMode.NONE);
    setEmptyStateText(empty);
    // Columns would otherwise stay as narrow as they were without content.
    getGenericDataView().addItemCountChangeListener(_ -> recalculateColumnWidths());
  }

  public DataGrid<T> fit(String heading, ValueProvider<T, ?> value) {
    return fit(addColumn(value), heading);
  }

  public DataGrid<T> fitPart(String heading, SerializableFunction<T, ? extends Component> part) {
    return fit(addComponentColumn(part::apply), heading);
  }

  /** Adds a column of actions, which stays visible while the others scroll. */
  public DataGrid<T> actions(SerializableFunction<T, ? extends Component> part) {
    var column = addComponentColumn(part::apply);
    column.setFrozenToEnd(true);
    return fit(column, "");
  }

  private DataGrid<T> fit(Column<T> column, String heading) {
    column.setHeader(heading).setAutoWidth(true).setFlexGrow(0);
    return this;
  }

  /**
   * Adds a column that grows.
   *
   * @param share of the remaining width, relative to the other growing columns
   */
  public DataGrid<T> fill(String heading, int share, ValueProvider<T, ?> value) {
    return fill(addColumn(value), heading, share);
  }

  public DataGrid<T> fillPart(
      String heading, int share, SerializableFunction<T, ? extends Component> part) {
    return fill(addComponentColumn(part::apply), heading, share);
  }

  private DataGrid<T> fill(Column<T> column, String heading, int share) {
    column.setHeader(heading).setWidth("9em").setFlexGrow(share);
    return this;
  }
}
