package dev.plimsoll.ui.admin.models;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.textfield.PasswordField;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.catalogue.InvalidProvider;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for a new key of a provider, or for one that takes the place of another. */
class ProviderKeyDialog extends FormDialog<ProviderKeyDialog.Written> {
  private final ModelsDesk desk;
  private final Provider provider;
  private final @Nullable ProviderKey replaced;
  private final Actor actor;
  private final Runnable done;
  private final String reference;
  private final PasswordField key = Fields.newPassword("connect.key");

  /** What was entered. */
  public record Written(String key) {}

  /**
   * @param replaced null for a key beside the others
   */
  ProviderKeyDialog(
      ModelsDesk desk,
      Provider provider,
      @Nullable ProviderKey replaced,
      Actor actor,
      Runnable done) {
    super(
        Written.class,
        text(
            replaced == null ? "providers.key.enter.of" : "providers.key.replace.of",
            provider.name()),
        text("action.save"));
    this.desk = desk;
    this.provider = provider;
    this.replaced = replaced;
    this.actor = actor;
    this.done = done;
    reference = desk.declarations().newReference();
    ask(key, "key");
    show(
        new ConnectionTest(
            desk, () -> new ConnectionTest.Attempt(alone(), keys(key.getValue())), _ -> {}));
    fill(new Written(""));
  }

  private Map<String, String> keys(String typed) {
    return Map.of(reference, typed.strip());
  }

  /** The provider with this key alone, so that no other is tried. */
  private Provider alone() {
    return provider.with(List.of(ProviderKey.from(reference)));
  }

  /** With the new key where the other was, with its share of the requests. */
  private Provider changed() {
    var keys = new ArrayList<>(provider.keys());
    if (replaced == null) {
      keys.add(ProviderKey.from(reference));
    } else {
      keys.replaceAll(each ->
          each.equals(replaced)
              ? new ProviderKey(reference, each.weight(), each.perMinute())
              : each);
    }
    return provider.with(keys);
  }

  @Override
  protected void submit(Written filled) {
    if (filled.key().isBlank()) {
      refuse(key, text("connect.key.needed"));
      return;
    }
    try {
      desk.declarations().set(changed(), keys(filled.key()), actor, null);
    } catch (InvalidProvider e) {
      refuse(ProviderDialog.why(e));
      return;
    }
    close();
    done.run();
  }
}
