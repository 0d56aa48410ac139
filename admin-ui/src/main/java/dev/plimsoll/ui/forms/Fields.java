package dev.plimsoll.ui.forms;

import static dev.plimsoll.ui.text.Messages.has;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.List;

/**
 * Fields by the key of their label. Where there are texts at {@code KEY.help} and {@code
 * KEY.placeholder}, they are shown as well; the one at {@code KEY.invalid} says what the field
 * accepts.
 */
public final class Fields {
  private static final String KEY = Fields.class.getName();
  private static final int FEW_ROWS = 3;
  private static final int MANY_ROWS = 18;

  /** Lengths in characters, to which browsers keep; forms may ask for less. */
  private static final int LONGEST_LINE = 4_000;

  private static final int LONGEST_AREA = 400_000;
  private static final int LONGEST_PASSWORD = 1_000;

  private Fields() {}

  public static TextField line(String key) {
    var line = labelled(new TextField(), key);
    line.setMaxLength(LONGEST_LINE);
    return line;
  }

  /** A text of several lines. */
  public static TextArea area(String key) {
    var area = labelled(new TextArea(), key);
    area.setMaxLength(LONGEST_AREA);
    area.setMinRows(FEW_ROWS);
    area.setMaxRows(MANY_ROWS);
    return area;
  }

  /** The password that one signs in with. */
  public static PasswordField password(String key) {
    var field = labelled(new PasswordField(), key);
    field.setMaxLength(LONGEST_PASSWORD);
    return field;
  }

  /** A new password, which browsers offer to make up and to keep. */
  public static PasswordField newPassword(String key) {
    var field = password(key);
    field.getElement().setAttribute("autocomplete", "new-password");
    return field;
  }

  public static IntegerField integer(String key) {
    return labelled(new IntegerField(), key);
  }

  /** A whole number, with its unit behind it. */
  public static IntegerField integer(String key, String unit) {
    var field = integer(key);
    field.setSuffixComponent(new Div(unit));
    return field;
  }

  public static NumberField number(String key) {
    return labelled(new NumberField(), key);
  }

  public static BigDecimalField decimal(String key) {
    return labelled(new BigDecimalField(), key);
  }

  /**
   * A day that is typed, or chosen from a calendar that its button opens. A calendar that opened
   * while one types would hide the rest of the page from screen readers, and leave it hidden when
   * it is closed before it is open.
   */
  public static DatePicker day(String key) {
    var picker = labelled(new DatePicker(), key);
    picker.setAutoOpen(false);
    picker.setClearButtonVisible(true);
    picker.setPlaceholder(text("fields.day.placeholder"));
    picker.setI18n(
        new DatePickerI18n()
            .setDateFormats("yyyy-MM-dd", "M/d/yyyy", "d.M.yyyy")
            .setBadInputErrorMessage(text("fields.day.unreadable")));
    return picker;
  }

  public static Checkbox checkbox(String key) {
    var box = new Checkbox(text(key));
    helped(box, key);
    return box;
  }

  public static <E extends Enum<E>> CheckboxGroup<E> checkboxes(String key, Collection<E> choices) {
    var group = labelled(new CheckboxGroup<E>(), key);
    group.setItems(choices);
    group.setItemLabelGenerator(choice -> text(choice));
    return group;
  }

  public static <E extends Enum<E>> RadioButtonGroup<E> radios(String key, Class<E> choices) {
    var group = labelled(new RadioButtonGroup<E>(), key);
    group.setItems(List.of(choices.getEnumConstants()));
    group.setItemLabelGenerator(choice -> text(choice));
    return group;
  }

  public static <E extends Enum<E>> Select<E> select(String key, Class<E> choices) {
    return select(key, List.of(choices.getEnumConstants()), choice -> text(choice));
  }

  public static <T> Select<T> select(
      String key, Collection<T> choices, ItemLabelGenerator<T> label) {
    var select = labelled(new Select<T>(), key);
    select.setItems(choices);
    select.setItemLabelGenerator(label);
    return select;
  }

  /**
   * A choice that may be left open.
   *
   * @param none the text for no choice
   */
  public static <T> Select<T> optional(
      String key, Collection<T> choices, ItemLabelGenerator<T> label, String none) {
    var select = select(key, choices, choice -> choice == null ? none : label.apply(choice));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(none);
    select.setPlaceholder(none);
    return select;
  }

  /** A filter by label, without a caption. */
  public static <E extends Enum<E>> Select<E> filter(
      String key, Collection<E> choices, String all) {
    return filter(key, choices, choice -> text(choice), all);
  }

  public static <T> Select<T> filter(
      String key, Collection<T> choices, ItemLabelGenerator<T> label, String all) {
    return unlabelled(optional(key, choices, label, all), key);
  }

  /** A filter by words, applied shortly after typing. */
  public static TextField filter(String key) {
    var field = unlabelled(line(key), key);
    field.setPlaceholder(text(key));
    field.setClearButtonVisible(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    return field;
  }

  /** A filter by day. */
  public static DatePicker filterDay(String key) {
    var picker = unlabelled(day(key), key);
    picker.setPlaceholder(text(key));
    return picker;
  }

  private static <F extends Component & HasLabel & HasAriaLabel & HasSize> F unlabelled(
      F field, String key) {
    field.setLabel(null);
    field.setAriaLabel(text(key));
    field.setWidth(null);
    return field;
  }

  /** A choice of names, among which others can be typed. */
  public static ComboBox<String> names(
      String key, Collection<String> choices, ItemLabelGenerator<String> label) {
    var box = labelled(new ComboBox<String>(), key);
    box.setItems(choices);
    box.setItemLabelGenerator(label);
    box.setClearButtonVisible(true);
    box.setAllowCustomValue(true);
    box.addCustomValueSetListener(typed -> box.setValue(typed.getDetail().strip()));
    return box;
  }

  /** The message for an invalid value. */
  static String invalid(Component field) {
    return text(ComponentUtil.getData(field, KEY) + ".invalid");
  }

  /** Sets a field's texts and full width. */
  public static <F extends Component & HasLabel & HasHelper & HasSize> F labelled(
      F field, String key) {
    field.setLabel(text(key));
    field.setWidthFull();
    helped(field, key);
    if (field instanceof HasPlaceholder shy && has(key + ".placeholder")) {
      shy.setPlaceholder(text(key + ".placeholder"));
    }
    if (field instanceof HasValidation) {
      forgiveWhileTyping(field);
    }
    return field;
  }

  /**
   * The complaint about a field goes when somebody types. If it went when they leave the field, by
   * a click on the button below, the button would move away from under the pointer.
   */
  private static void forgiveWhileTyping(Component field) {
    var element = field.getElement();
    // The server has to know, or it would not complain again.
    element.addPropertyChangeListener("invalid", "invalid-changed", _ -> {});
    element.executeJs("this.addEventListener('input', () => { this.invalid = false; })");
  }

  private static <F extends Component & HasHelper> void helped(F field, String key) {
    ComponentUtil.setData(field, KEY, key);
    if (has(key + ".help")) {
      field.setHelperText(text(key + ".help"));
    }
  }
}
