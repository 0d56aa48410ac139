package dev.plimsoll.ui.admin.prompts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.plimsoll.prompts.PromptPart;
import java.util.function.Consumer;

/** One message of a prompt, to be written. */
class PartField extends Div {
  private final Select<String> role = new Select<>();
  private final TextArea template = new TextArea();

  PartField(PromptPart part, Consumer<PartField> remove) {
    addClassName("part-field");
    role.setItems("system", "user", "assistant");
    role.setAriaLabel("Role of the message");
    role.setValue(part.role());
    template.setAriaLabel("Text of the message");
    template.setValue(part.template());
    template.setWidthFull();
    template.setMinRows(3);
    template.setMaxRows(16);
    var away = new Button(VaadinIcon.TRASH.create(), _ -> remove.accept(this));
    away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    away.setAriaLabel("Leave this message out");
    var gap = new Span();
    gap.addClassName("grow");
    var head = new Div(role, gap, away);
    head.addClassName("row");
    add(head, template);
  }

  PromptPart part() {
    return new PromptPart(role.getValue(), template.getValue());
  }
}
