package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;

/** A grid to read, whose columns either fit what is in them or share the width that is left. */
public class DataGrid<T> extends Grid<T> {
  /**
   * @param empty what it says when there is nothing to list
   */
  public DataGrid(String empty) {
    setSelectionMode(SelectionMode.NONE);
    setEmptyStateText(empty);
    // Columns that fit what they show would else stay as narrow as they were with nothing to show.
    getGenericDataView().addItemCountChangeListener(_ -> recalculateColumnWidths());
  }

  public DataGrid<T> fit(String heading, ValueProvider<T, ?> value) {
    return fit(addColumn(value), heading);
  }

  public DataGrid<T> fitPart(String heading, SerializableFunction<T, ? extends Component> part) {
    return fit(addComponentColumn(part::apply), heading);
  }

  /** Adds a column of what can be done, which stays in sight where the others must be scrolled. */
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
   * @param share of the width that is left, beside the other columns that grow
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
