package dev.plimsoll.ui.admin.models;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.costs.prices.PriceCatalogue;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.catalogue.BaseUrl;
import dev.plimsoll.models.catalogue.InvalidProvider;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.models.catalogue.ModelDeclaration;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.ui.admin.costs.ChargesTable;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import dev.plimsoll.ui.forms.SuggestedKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Connects a model in four steps on one page: its provider, the key, the model, and the price. The
 * key is tried before anything is kept.
 */
class ConnectDialog extends FormDialog<ConnectDialog.Written> {
  private static final ModelKey NEW = new ModelKey("new");
  private static final Provider SOME = Provider.local("some", "openai");

  private final ModelsDesk desk;
  private final Actor actor;
  private final Runnable done;

  /** The reference of the key that is typed. */
  private final String reference;

  private final Paragraph about = note("");
  private final TextField name = Fields.line("providers.form.name");
  private final TextField address = Fields.line("providers.form.address");
  private final PasswordField key = Fields.newPassword("connect.key");
  private final TextField variable = Fields.line("connect.variable");
  private final ComboBox<String> model = Fields.names("connect.model", List.of(), each -> each);
  private final TextField modelKey = Fields.line("models.form.key");
  private final Checkbox listPrice = Fields.checkbox("connect.list-price");
  private final Paragraph price = note("");
  private Preset preset = Preset.OPENAI;

  /** What was entered. */
  public record Written(
      Preset preset,
      String name,
      String address,
      String key,
      String variable,
      String model,
      ModelKey modelKey,
      boolean listPrice) {
    static Written of(Preset preset, String name) {
      return new Written(preset, name, preset.address(), "", "", "", NEW, true);
    }
  }

  ConnectDialog(ModelsDesk desk, Actor actor, Runnable done) {
    super(Written.class, text("connect.title"), text("connect.verb"));
    this.desk = desk;
    this.actor = actor;
    this.done = done;
    reference = desk.declarations().newReference();
    setWidth("min(640px, 94vw)");
    var presets = Fields.select("connect.preset", Preset.class);
    show(new H3(text("connect.step.provider")));
    pair(
        ask(presets, "preset"),
        ask(name, "name", given -> provider(given, "https://example.com", List.of())));
    ask(address, "address", given -> provider("some", given, List.of()));
    show(about, new H3(text("connect.step.key")));
    pair(ask(key, "key"), ask(variable, "variable", ConnectDialog::checkVariable));
    show(new ConnectionTest(desk, this::attempt, this::offer), new H3(text("connect.step.model")));
    pair(
        ask(model, "model", chosen -> new Model(NEW, SOME, chosen)),
        ask(modelKey, "modelKey", ModelKey::new, ModelKey::value));
    show(new H3(text("connect.step.price")));
    ask(listPrice, "listPrice");
    show(price);
    presets.addValueChangeListener(chosen -> begin(chosen.getValue(), chosen.isFromClient()));
    model.addValueChangeListener(chosen -> suggest(chosen.getOldValue(), chosen.getValue()));
    fill(Written.of(preset, freeName(preset)));
    leaveEmpty(modelKey);
    begin(preset, false);
    suggest("", "");
  }

  private static void checkVariable(String given) {
    if (!given.isEmpty()) {
      var _ = ProviderKey.inVariable(given, 1, null);
    }
  }

  /** Fills in what is known of a provider. */
  private void begin(Preset chosen, boolean byHand) {
    preset = chosen;
    about.setText(text(chosen, "about"));
    if (byHand) {
      name.setValue(freeName(chosen));
      address.setValue(chosen.address());
      address.setInvalid(false);
      model.setItems(List.of());
      key.focus();
    }
  }

  private String freeName(Preset chosen) {
    var free = chosen.usualName();
    for (var number = 2; desk.declarations().isDeclared(free); number++) {
      free = chosen.usualName() + "-" + number;
    }
    return free;
  }

  private void offer(List<String> names) {
    var chosen = model.getValue();
    model.setItems(names);
    model.setValue(chosen);
    if (chosen == null && !names.isEmpty()) {
      model.focus();
    }
  }

  private void suggest(String before, String name) {
    var chosen = Objects.requireNonNullElse(name, "");
    if (modelKey.getValue().equals(SuggestedKey.of(Objects.requireNonNullElse(before, "")))) {
      modelKey.setValue(SuggestedKey.of(chosen));
      modelKey.setInvalid(false);
    }
    var known = known(chosen);
    listPrice.setVisible(known.isPresent());
    price.setText(
        known
            .map(entry ->
                text(
                    "connect.price.known",
                    ChargesTable.line(entry.charges().tokens()),
                    entry.provider(),
                    entry.asOf()))
            .orElse(text(chosen.isEmpty() ? "connect.price.later" : "connect.price.unknown")));
  }

  /** OpenRouter and others write the maker in front of the name. */
  private Optional<PriceCatalogue.Entry> known(String model) {
    return preset.needsKey()
        ? desk.listPrices().named(model.substring(model.lastIndexOf('/') + 1))
        : Optional.empty();
  }

  private ConnectionTest.Attempt attempt() {
    return attempt(
        name.getValue().strip(), address.getValue().strip(), key.getValue(), variable.getValue());
  }

  private ConnectionTest.Attempt attempt(
      String name, String address, String typed, String variable) {
    var secret = typed.strip();
    if (!secret.isEmpty()) {
      var keys = List.of(ProviderKey.from(reference));
      return new ConnectionTest.Attempt(provider(name, address, keys), Map.of(reference, secret));
    }
    var keys =
        variable.isBlank()
            ? List.<ProviderKey>of()
            : List.of(ProviderKey.inVariable(variable.strip(), 1, null));
    return new ConnectionTest.Attempt(provider(name, address, keys), Map.of());
  }

  /** Fails if it is invalid. */
  private Provider provider(String name, String address, List<ProviderKey> keys) {
    return new Provider(
        name,
        preset.kind(),
        Objects.requireNonNull(new BaseUrl(address, "").url()),
        keys,
        preset.keyHeader(),
        Timeouts.DEFAULT);
  }

  @Override
  protected void submit(Written filled) {
    if (desk.declarations().isDeclared(filled.name())) {
      refuse(name, text("providers.form.name.taken", filled.name()));
      return;
    }
    if (desk.declarations().isDeclared(filled.modelKey())) {
      refuse(modelKey, text("models.form.key.taken", filled.modelKey()));
      return;
    }
    if (preset.needsKey() && filled.key().isBlank() && filled.variable().isEmpty()) {
      refuse(key, text("connect.key.needed"));
      return;
    }
    try {
      add(filled);
    } catch (InvalidProvider e) {
      refuse(ProviderDialog.why(e));
      return;
    }
    close();
    done.run();
    tell(filled.modelKey());
  }

  private void add(Written filled) {
    var attempt = attempt(filled.name(), filled.address(), filled.key(), filled.variable());
    var rates =
        filled.listPrice() ? known(filled.model()).map(PriceCatalogue.Entry::charges) : null;
    desk.connected()
        .add(
            attempt.provider(),
            attempt.keys(),
            new ModelDeclaration(filled.modelKey(), filled.name(), filled.model(), false, null),
            rates == null ? null : rates.orElse(null),
            actor);
  }

  private static void tell(ModelKey added) {
    var told =
        new Notification(
            div(
                "row",
                note(text("connect.done", added)),
                new Anchor("/admin/features", text("connect.done.next"))));
    told.setDuration(10_000);
    told.open();
  }
}
