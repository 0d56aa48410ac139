package dev.plimsoll.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/**
 * The page around every view: theme, styles, push. Clicks are sent as separate requests rather than
 * over the push connection, because only a request knows who is signed in.
 */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://plimsoll.css")
@Push(transport = Transport.WEBSOCKET_XHR)
public class AppShell implements AppShellConfigurator {
  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addFavIcon("icon", "mark.svg", "any");
  }
}
