package dev.plimsoll.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;

/** The page around every view: theme, styles, push. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://plimsoll.css")
@Push
public class AppShell implements AppShellConfigurator {
  private static final long serialVersionUID = 1;
}
