package dev.plimsoll.ui.admin.models;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.paragraph;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.catalogue.BaseUrl;
import dev.plimsoll.models.catalogue.InvalidProvider;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.models.catalogue.ProviderKind;
import dev.plimsoll.models.catalogue.SecretPermits;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import dev.plimsoll.ui.forms.RecordField;
import dev.plimsoll.ui.forms.RowsField;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks for a provider: its kind, address, keys and timeouts. */
class ProviderDialog extends FormDialog<ProviderDialog.Written> {
  private static final URI SOMEWHERE = URI.create("https://example.com");

  private final ModelsDesk desk;
  private final @Nullable Provider now;
  private final BiConsumer<Provider, ProviderDialog> decided;
  private final TextField name;

  /** A provider as entered, without what its kind does not have. */
  public record Written(
      String name,
      ProviderKind kind,
      String address,
      String apiVersion,
      @Nullable String keyHeader,
      boolean batchApi,
      List<ProviderKey> keys,
      Timeouts timeouts) {
    static Written of(Provider provider, ProviderKind kind) {
      var url = BaseUrl.of(provider.baseUrl());
      return new Written(
          provider.name(),
          kind,
          url.address(),
          url.apiVersion(),
          provider.keyHeader(),
          provider.batchApi(),
          provider.keys(),
          provider.timeouts());
    }

    Provider provider() {
      return kind.remote()
          ? new Provider(
              name,
              kind.name(),
              new BaseUrl(address, apiVersion).url(),
              keys,
              keyHeader,
              timeouts,
              kind.takesBatches() && batchApi)
          : Provider.local(name, kind.name());
    }
  }

  /** Asks for one key: its variable, and how it is used. */
  private static class KeyField extends RecordField<ProviderKey> {
    private final TextField variable = Fields.line("providers.key.variable");
    private String before = "";

    KeyField() {
      super(ProviderKey.class);
      var weight = Fields.integer("providers.key.weight");
      var perMinute = Fields.integer("providers.key.per-minute");
      ask(
          variable,
          "secretFrom",
          // One that the workspace file names may have another name.
          given -> {
            if (!given.equals(before)) {
              var _ = ProviderKey.inVariable(given, 1, null);
            }
          });
      ask(weight, "weight", share -> new ProviderKey("KEY", share, null));
      ask(perMinute, "perMinute", most -> new ProviderKey("KEY", 1, most));
      weight.setValue(1);
      show(div("key-row", variable, weight, perMinute));
    }

    @Override
    protected void setPresentationValue(ProviderKey key) {
      before = key.secretFrom();
      variable.setReadOnly(key.isStored());
      variable.setHelperText(key.isStored() ? text("providers.key.entered") : null);
      super.setPresentationValue(key);
    }
  }

  /** Asks for the timeouts of a provider, in seconds. */
  private static class TimeoutsField extends RecordField<Timeouts> {
    private static final double MILLIS = 1_000;

    TimeoutsField() {
      super(Timeouts.class);
      Fields.labelled(this, "providers.timeouts");
      pair(
          time("providers.timeouts.connect", "connect"),
          time("providers.timeouts.first-token", "firstToken"),
          time("providers.timeouts.between-tokens", "betweenTokens"),
          time("providers.timeouts.total", "total"));
    }

    private NumberField time(String key, String part) {
      return ask(
          Fields.number(key),
          part,
          seconds -> waiting(Duration.ofMillis(Math.round(seconds * MILLIS))).connect(),
          time -> time.toMillis() / MILLIS);
    }

    private static Timeouts waiting(Duration time) {
      return provider("some", null, List.of(), null, new Timeouts(time, time, time, time))
          .timeouts();
    }
  }

  /**
   * Begins with a provider.
   *
   * @param now null for a new provider
   * @param decided called with a valid provider and the dialog, which it closes
   */
  ProviderDialog(
      ModelsDesk desk, @Nullable Provider now, BiConsumer<Provider, ProviderDialog> decided) {
    super(
        Written.class,
        now == null ? text("providers.form.add") : text("providers.form.change", now.name()),
        text("action.continue"));
    this.desk = desk;
    this.now = now;
    this.decided = decided;
    setWidth("min(620px, 94vw)");
    if (now != null && desk.isInFile(now)) {
      show(paragraph("notice", text("file.change")));
    }
    var kinds = desk.declarations().kinds();
    var kind = Fields.select("providers.form.kind", kinds, ProviderKind::name);
    name =
        ask(
            Fields.line("providers.form.name"),
            "name",
            given -> provider(given, null, List.of(), null, Timeouts.DEFAULT));
    pair(name, ask(kind, "kind"));
    var address =
        ask(
            Fields.line("providers.form.address"),
            "address",
            given ->
                provider(
                    "some",
                    Objects.requireNonNull(new BaseUrl(given, "").url()),
                    List.of(),
                    null,
                    Timeouts.DEFAULT));
    var how =
        pair(
            ask(
                Fields.line("providers.form.api-version"),
                "apiVersion",
                version -> new BaseUrl(SOMEWHERE.toString(), version).url()),
            askIfAny(
                Fields.line("providers.form.key-header"),
                "keyHeader",
                header ->
                    Objects.requireNonNull(
                        provider("some", null, List.of(), header, Timeouts.DEFAULT).keyHeader()),
                header -> header));
    var batchApi = ask(Fields.checkbox("providers.form.batch-api"), "batchApi");
    var keys =
        ask(
            Fields.labelled(
                new RowsField<>(
                    text("providers.key.add"), text("providers.key.remove"), KeyField::new),
                "providers.form.keys"),
            "keys",
            given -> provider("some", null, given, null, Timeouts.DEFAULT));
    var timeouts = ask(new TimeoutsField(), "timeouts");
    kind.addValueChangeListener(chosen -> {
      var remote = chosen.getValue().remote();
      List.of(address, how, keys, timeouts).forEach(part -> part.setVisible(remote));
      batchApi.setVisible(remote && chosen.getValue().takesBatches());
    });
    fill(begin(kinds));
    name.setReadOnly(now != null);
    if (now != null) {
      name.setHelperText(null);
    }
  }

  private Written begin(List<ProviderKind> kinds) {
    var usual = now == null ? "openai" : now.kind();
    var kind = kinds.stream().filter(each -> each.name().equals(usual)).findFirst().orElseThrow();
    return now == null
        ? new Written("", kind, "", "", null, false, List.of(), Timeouts.DEFAULT)
        : Written.of(now, kind);
  }

  /** Fails if it is invalid. */
  private static Provider provider(
      String name,
      @Nullable URI url,
      List<ProviderKey> keys,
      @Nullable String keyHeader,
      Timeouts timeouts) {
    return new Provider(name, "openai", url, keys, keyHeader, timeouts);
  }

  @Override
  protected void submit(Written filled) {
    if (now == null && desk.provider(filled.name()).isPresent()) {
      refuse(name, text("providers.form.name.taken", filled.name()));
      return;
    }
    var provider = filled.provider();
    try {
      desk.declarations().checkEntered(provider, Set.of());
    } catch (InvalidProvider e) {
      refuse(why(e));
      return;
    }
    decided.accept(provider, this);
  }

  /** What is wrong with a provider, in words. */
  static String why(InvalidProvider invalid) {
    return switch (invalid.field()) {
      case "keys" -> text("providers.form.keys.refused", SecretPermits.PREFIX);
      case "baseUrl" ->
          invalid.expected().startsWith("a public")
              ? text("providers.form.address.refused")
              : text("providers.form.address.invalid");
      default -> String.valueOf(invalid.getMessage());
    };
  }
}
