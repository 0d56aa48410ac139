package dev.plimsoll.ui.admin.features.code;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.access.keys.InvalidApiKey;
import dev.plimsoll.access.keys.KeyGrant;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import dev.plimsoll.ui.parts.SecretDialog;
import java.util.Set;

/** Makes a key that may use one feature, and shows it once, ready for a terminal. */
class FeatureKeyDialog extends FormDialog<FeatureKeyDialog.Written> {
  private final AiFeature feature;
  private final ApiKeys keys;
  private final Actor actor;
  private final TextField name;

  /** What was entered. */
  public record Written(String name) {}

  FeatureKeyDialog(AiFeature feature, ApiKeys keys, Actor actor) {
    super(Written.class, text("feature.code.make.of", feature.title()), text("feature.code.make"));
    this.feature = feature;
    this.keys = keys;
    this.actor = actor;
    name = ask(Fields.line("keys.form.name"), "name", this::grant);
    fill(new Written(feature.key().value()));
  }

  private KeyGrant grant(String given) {
    return new KeyGrant(given, Set.of(Role.USER), Set.of(feature.key()));
  }

  @Override
  protected void submit(Written filled) {
    try {
      var issued = keys.issue(grant(filled.name()), actor);
      close();
      new SecretDialog(
              text("keys.issued.title", filled.name()),
              text("feature.code.made"),
              "export PLIMSOLL_KEY=" + issued.secret())
          .open();
    } catch (InvalidApiKey _) {
      refuse(name, text("keys.form.name.taken"));
    }
  }
}
