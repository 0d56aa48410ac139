package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.stream.Stream;

/** HTML elements with the classes of the style sheets, separated by spaces. */
public final class Elements {
  private Elements() {}

  public static Div div(String classes, Component... parts) {
    return styled(new Div(parts), classes);
  }

  public static Div div(String classes, Stream<? extends Component> parts) {
    return div(classes, parts.toArray(Component[]::new));
  }

  public static Span span(String classes, String text) {
    return styled(new Span(text), classes);
  }

  public static Paragraph paragraph(String classes, String text) {
    return styled(new Paragraph(text), classes);
  }

  /** A small remark in a line. */
  public static Span quiet(String text) {
    return span("quiet small", text);
  }

  /** A small remark as a block. */
  public static Paragraph note(String text) {
    return paragraph("quiet small", text);
  }

  /** A notice to be read first. */
  public static Div warning(VaadinIcon icon, String text) {
    return div("notice warn", icon.create(), new Span(text));
  }

  /** A heading with actions. */
  public static Div heading(String title, Component... actions) {
    var row = div("row", styled(new H2(title), "grow"));
    row.add(actions);
    return row;
  }

  public static <C extends HasStyle> C styled(C component, String classes) {
    Stream.of(classes.split(" ")).filter(each -> !each.isEmpty()).forEach(component::addClassName);
    return component;
  }

  /** Has screen readers announce changes of an element. */
  public static <C extends Component> C live(C component, String role) {
    component.getElement().setAttribute("role", role);
    return component;
  }
}
