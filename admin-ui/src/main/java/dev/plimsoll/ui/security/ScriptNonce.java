package dev.plimsoll.ui.security;

import com.vaadin.flow.server.ServiceInitEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Marks the scripts of a page as ours, so that the browser runs them and no others. */
@ApplicationScoped
class ScriptNonce {
  /** Where the request holds the nonce. */
  static final String ATTRIBUTE = ScriptNonce.class.getName();

  void mark(@Observes ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(page -> {
      if (page.getVaadinRequest().getAttribute(ATTRIBUTE) instanceof String nonce) {
        page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
      }
    });
  }
}
