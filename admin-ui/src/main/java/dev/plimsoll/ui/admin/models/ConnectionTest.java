package dev.plimsoll.ui.admin.models;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Buttons.described;
import static dev.plimsoll.ui.parts.Elements.live;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.models.Connection;
import dev.plimsoll.models.catalogue.InvalidProvider;
import dev.plimsoll.models.catalogue.Provider;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A button that tries a provider, and what came of it beside the button. */
class ConnectionTest extends Div {
  private final ModelsDesk desk;
  private final Supplier<Attempt> wanted;
  private final Consumer<List<String>> offered;
  private final Button test = button(text("providers.test"), VaadinIcon.CONNECT, this::begin);
  private final Div said = live(new Div(), "status");

  /**
   * What is to be tried.
   *
   * @param keys that were entered just now, by their references
   */
  record Attempt(Provider provider, Map<String, String> keys) {}

  /**
   * @param wanted may throw {@link InvalidProvider}
   * @param offered is told the names of the provider's models, if it lists them
   */
  ConnectionTest(ModelsDesk desk, Supplier<Attempt> wanted, Consumer<List<String>> offered) {
    this.desk = desk;
    this.wanted = wanted;
    this.offered = offered;
    addClassNames("row", "connection-test");
    said.addClassName("grow");
    add(test, said);
  }

  /** Says which of several providers on a page it tries. */
  ConnectionTest of(Provider provider) {
    described(test, text("providers.test.of", provider.name()));
    return this;
  }

  private void begin() {
    var end = UI.getCurrent().accessLater(this::show, null);
    try {
      var attempt = wanted.get();
      test.setEnabled(false);
      say("quiet", text("providers.test.under-way", attempt.provider().name()));
      desk.connections().test(attempt.provider(), attempt.keys(), end);
    } catch (InvalidProvider e) {
      test.setEnabled(true);
      say("problem", ProviderDialog.why(e));
    }
  }

  private void show(Connection connection) {
    test.setEnabled(true);
    switch (connection) {
      case Connection.Works(var models) -> {
        say("good", text("providers.test.works", models.size()));
        offered.accept(models);
      }
      case Connection.KeyMissing(var key) -> say("problem", text("providers.test.missing", key));
      case Connection.KeyRefused(var _, var words) ->
          say("problem", text("providers.test.refused", words));
      case Connection.Failed(var words) -> say("problem", text("providers.test.failed", words));
    }
  }

  private void say(String look, String words) {
    said.removeAll();
    said.add(span(look + " wrap", words));
  }
}
