package dev.plimsoll.ui;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import jakarta.inject.Inject;

@Route("")
@CdiComponent
public class HomeView extends VerticalLayout {
  private static final long serialVersionUID = 1;

  @Inject
  HomeView(Ledger ledger) {
    add(new H1("Plimsoll " + ledger.count(LedgerFilter.ALL) + " " + ledger.check()));
  }
}
