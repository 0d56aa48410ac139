package dev.plimsoll.ui.forms;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import dev.plimsoll.ui.parts.IconButton;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** A field for a list, with a row of fields for each record; rows can be added and removed. */
public class RowsField<T extends Record> extends CustomField<List<T>>
    implements HasValidator<List<T>> {
  private final Div rows = div("stack form-rows");
  private final Supplier<? extends RecordField<T>> newRow;
  private final String remove;

  /**
   * @param add what the button says that adds a row
   * @param remove what the button means that removes a row
   * @param newRow makes a row of what a new record begins with
   */
  public RowsField(String add, String remove, Supplier<? extends RecordField<T>> newRow) {
    super(List.of());
    this.newRow = newRow;
    this.remove = remove;
    setWidthFull();
    add(
        div(
            "stack",
            rows,
            button(add, VaadinIcon.PLUS, () -> add(newRow.get()), ButtonVariant.SMALL)));
  }

  /** Adds an empty row, for lists that must not be empty. */
  public void addRow() {
    add(newRow.get());
  }

  private void add(RecordField<T> field) {
    var row = new Row<>(field);
    row.add(field, new IconButton(VaadinIcon.TRASH, remove, () -> rows.remove(row)));
    rows.add(row);
    field.focus();
  }

  private List<RecordField<T>> fields() {
    return rows.getChildren().map(RowsField::<T>field).toList();
  }

  @SuppressWarnings("unchecked") // only add puts rows there, each with a field of the same record
  private static <T extends Record> RecordField<T> field(Component row) {
    return ((Row<T>) row).field;
  }

  private static class Row<T extends Record> extends Div {
    private final RecordField<T> field;

    Row(RecordField<T> field) {
      this.field = field;
      addClassName("form-row");
    }
  }

  @Override
  public List<T> getValue() {
    return generateModelValue();
  }

  @Override
  protected List<T> generateModelValue() {
    return fields().stream().map(RecordField::getValue).filter(Objects::nonNull).toList();
  }

  @Override
  protected void setPresentationValue(List<T> values) {
    rows.removeAll();
    for (var value : values) {
      var row = newRow.get();
      row.setValue(value);
      add(row);
    }
  }

  /** Each row shows its own errors. */
  @Override
  public Validator<List<T>> getDefaultValidator() {
    return (_, context) -> {
      var wrong =
          fields().stream()
              .map(field -> field.getDefaultValidator().apply(field.getValue(), context))
              .filter(ValidationResult::isError)
              .toList();
      return wrong.isEmpty() ? ValidationResult.ok() : ValidationResult.error("");
    };
  }
}
