package dev.plimsoll.ui.admin.routing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.features.settings.Expression;
import dev.plimsoll.features.settings.RoutingRule;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for the conditions of a rule and where it sends questions. */
class RuleDialog extends Dialog {
  private final IntegerField longer = new IntegerField("Longer than, in characters");
  private final IntegerField shorter = new IntegerField("Shorter than, in characters");
  private final Select<String> language = new Select<>();
  private final TextField tenant = new TextField("Tenant");
  private final TextField matches = new TextField("Matches this expression");
  private final Select<ModelKey> model = new Select<>();
  private final Div problem = new Div();

  RuleDialog(List<ModelKey> models, Consumer<RoutingRule> done) {
    super("A rule");
    setWidth("min(520px, 94vw)");
    language.setLabel("Language");
    language.setItems(RoutingRule.LANGUAGES);
    language.setItemLabelGenerator(RuleDialog::words);
    language.setEmptySelectionAllowed(true);
    matches.setHelperText("RE2, found anywhere, such as (?i)prove|step by step");
    model.setLabel("Goes to");
    model.setItems(models);
    model.setValue(models.getLast());
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    var fields = new Div(longer, shorter, language, tenant);
    fields.addClassName("pairs");
    matches.setWidthFull();
    model.setWidthFull();
    var all = new Paragraph("A question must fulfil all that you fill in.");
    all.addClassNames("quiet", "small");
    var form = new Div(all, fields, matches, model, problem);
    form.addClassName("stack");
    add(form);
    var add = new Button("Add", _ -> read(done));
    add.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), add);
  }

  private static String words(@Nullable String code) {
    return code == null ? "" : Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
  }

  private void read(Consumer<RoutingRule> done) {
    try {
      var rule =
          new RoutingRule(
              longer.getValue(),
              shorter.getValue(),
              language.getValue(),
              tenant.isEmpty() ? null : new TenantId(tenant.getValue().strip()),
              Expression.of(matches.isEmpty() ? null : matches.getValue(), "Matches"),
              model.getValue());
      close();
      done.accept(rule);
    } catch (IllegalArgumentException e) {
      problem.setText(e.getMessage());
    }
  }
}
