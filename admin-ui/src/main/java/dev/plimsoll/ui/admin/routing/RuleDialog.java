package dev.plimsoll.ui.admin.routing;

import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.features.settings.Expression;
import dev.plimsoll.features.settings.RoutingRule;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import dev.plimsoll.ui.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for the conditions of a rule and where it sends questions. */
class RuleDialog extends FormDialog<RuleDialog.Written> {
  private final Consumer<RoutingRule> done;

  /** A rule that may have no condition yet. */
  public record Written(
      @Nullable Integer longerThan,
      @Nullable Integer shorterThan,
      @Nullable String language,
      @Nullable TenantId tenant,
      @Nullable Expression matches,
      ModelKey model) {}

  RuleDialog(List<ModelKey> models, Consumer<RoutingRule> done) {
    super(Written.class, text("routing.rule.title"), text("routing.rule.add"));
    this.done = done;
    show(note(text("routing.rule.all")));
    pair(
        ask(Fields.integer("routing.rule.longer"), "longerThan"),
        ask(Fields.integer("routing.rule.shorter"), "shorterThan"),
        ask(
            Fields.optional("routing.rule.language", RoutingRule.LANGUAGES, RuleDialog::nameOf, ""),
            "language"),
        askIfAny(Fields.line("routing.rule.tenant"), "tenant", TenantId::new, TenantId::value));
    askIfAny(
        Fields.line("routing.rule.matches"),
        "matches",
        given -> Objects.requireNonNull(Expression.of(given, "")),
        Expression::toString);
    ask(Fields.select("routing.rule.model", models, ModelKey::value), "model")
        .setValue(models.getLast());
  }

  private static String nameOf(String language) {
    return Locale.of(language).getDisplayLanguage(Messages.locale());
  }

  @Override
  protected void submit(Written filled) {
    try {
      var rule =
          new RoutingRule(
              filled.longerThan(),
              filled.shorterThan(),
              filled.language(),
              filled.tenant(),
              filled.matches(),
              filled.model());
      close();
      done.accept(rule);
    } catch (IllegalArgumentException _) {
      refuse(text("routing.rule.none"));
    }
  }
}
