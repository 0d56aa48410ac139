package dev.plimsoll.ui.admin.models;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.models.BaseUrl;
import dev.plimsoll.models.InvalidProvider;
import dev.plimsoll.models.Provider;
import dev.plimsoll.models.ProviderKind;
import dev.plimsoll.models.Timeouts;
import dev.plimsoll.ui.parts.FileNote;
import dev.plimsoll.ui.parts.FormProblem;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks where models are served, and how they are asked there. */
class ProviderDialog extends Dialog {
  private final TextField name = new TextField("Name");
  private final Select<ProviderKind> kind = new Select<>();
  private final TextField address = new TextField("Base URL");
  private final TextField apiVersion = new TextField("API version");
  private final TextField keyHeader = new TextField("Header of the key");
  private final Checkbox batchApi = new Checkbox("It takes batches, answered within a day");
  private final KeyFields keys;
  private final TimeoutFields timeouts;
  private final FormProblem problem = new FormProblem();
  private final transient ModelsDesk desk;
  private final transient @Nullable Provider now;

  /**
   * @param now null for a new provider
   * @param decided is told of a provider that can be declared, and what to close once it is
   */
  ProviderDialog(ModelsDesk desk, @Nullable Provider now, BiConsumer<Provider, Dialog> decided) {
    super(now == null ? "New provider" : "Change the provider " + now.name());
    this.desk = desk;
    this.now = now;
    keys = new KeyFields(now == null ? List.of() : now.keys());
    timeouts = new TimeoutFields(now == null ? Timeouts.DEFAULT : now.timeouts());
    setWidth("min(620px, 94vw)");
    var form = new Div();
    form.addClassName("stack");
    if (now != null && desk.isInFile(now)) {
      form.add(FileNote.onChange());
    }
    form.add(fields(), problem);
    add(form);
    fill(now);
    labels();
    var next = new Button("Continue…", _ -> read(decided));
    next.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), next);
    addOpenedChangeListener(_ -> (now == null ? name : address).focus());
  }

  private Div fields() {
    kind.setLabel("Kind");
    kind.setItems(desk.declarations().kinds());
    kind.setItemLabelGenerator(ProviderKind::name);
    kind.setHelperText("openai also speaks to Azure, vLLM, Ollama, Groq and Mistral");
    name.setHelperText(now == null ? "Such as openai; it cannot be changed later" : null);
    address.setPlaceholder("https://api.openai.com/v1");
    address.setWidthFull();
    apiVersion.setHelperText("Where the URL must name one, as for Azure");
    apiVersion.setPlaceholder("none");
    keyHeader.setHelperText("Such as Azure's api-key");
    keyHeader.setPlaceholder("the usual one");
    var who = new Div(name, kind);
    who.addClassName("pairs");
    var how = new Div(apiVersion, keyHeader);
    how.addClassName("pairs");
    var remote = new Div(address, how, batchApi, keys, timeouts);
    remote.addClassName("stack");
    kind.addValueChangeListener(chosen -> {
      remote.setVisible(chosen.getValue().remote());
      batchApi.setVisible(chosen.getValue().takesBatches());
    });
    var both = new Div(who, remote);
    both.addClassName("stack");
    return both;
  }

  private void labels() {
    problem
        .at("name", "Name", name)
        .at("kind", "Kind", kind)
        .at("baseUrl", "Base URL", address)
        .at("apiVersion", "API version", apiVersion)
        .at("keyHeader", "Header of the key", keyHeader)
        .at("keys", "Keys")
        .at("keys.weight", "Weight of a key")
        .at("keys.perMinute", "A minute, of a key")
        .at("timeouts", "Timeouts");
  }

  private void fill(@Nullable Provider provider) {
    var usual = provider == null ? "openai" : provider.kind();
    desk.declarations().kinds().stream()
        .filter(each -> each.name().equals(usual))
        .forEach(kind::setValue);
    if (provider != null) {
      var url = BaseUrl.of(provider.baseUrl());
      name.setValue(provider.name());
      name.setReadOnly(true);
      address.setValue(url.address());
      apiVersion.setValue(url.apiVersion());
      keyHeader.setValue(provider.keyHeader() == null ? "" : provider.keyHeader());
      batchApi.setValue(provider.batchApi());
    }
  }

  private void read(BiConsumer<Provider, Dialog> decided) {
    try {
      var provider = typed();
      desk.declarations().check(provider);
      if (now == null && desk.provider(provider.name()).isPresent()) {
        problem.tell("name", "another: '" + provider.name() + "' is taken");
        return;
      }
      problem.clear();
      decided.accept(provider, this);
    } catch (InvalidProvider e) {
      problem.tell(e.field(), e.expected());
    }
  }

  private Provider typed() {
    var chosen = kind.getValue();
    var remote = chosen.remote();
    var url = new BaseUrl(address.getValue().strip(), apiVersion.getValue().strip());
    var header = keyHeader.getValue().strip();
    return new Provider(
        name.getValue().strip(),
        chosen.name(),
        remote ? url.url() : null,
        remote ? keys.read() : List.of(),
        remote && !header.isEmpty() ? header : null,
        timeouts.read(),
        chosen.takesBatches() && batchApi.getValue());
  }
}
