package dev.plimsoll.ui.admin.batches;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.plimsoll.access.Caller;
import dev.plimsoll.serving.Batch;
import dev.plimsoll.serving.Batches;
import dev.plimsoll.serving.FeatureCatalog;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/** Every batch, latest first, page by page. */
@Route(value = BatchesNavigation.ALL, layout = MainLayout.class)
@PageTitle("Batches · Plimsoll")
@RolesAllowed("ADMIN")
@CdiComponent
public class BatchesView extends Page implements BeforeEnterObserver {
  private static final int PAGE_SIZE = 24;

  private final Div content = new Div();
  private final transient Batches batches;
  private final transient FeatureCatalog features;
  private final transient Caller admin;

  @Inject
  BatchesView(Batches batches, FeatureCatalog features, CurrentCaller current) {
    super("Batches", "Thousands of questions at once, answered within a day while nobody waits.");
    this.batches = batches;
    this.features = features;
    admin = current.caller();
    add(content);
  }

  /** {@code ?after=batch_01k…} shows those before that one. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var after = event.getLocation().getQueryParameters().getSingleParameter("after").orElse(null);
    content.removeAll();
    content.add(list(batches.latest(admin, after, PAGE_SIZE + 1)));
  }

  private Component list(List<Batch> page) {
    if (page.isEmpty()) {
      return nothing();
    }
    var cards = new Div();
    cards.addClassNames("cards", "feature-cards");
    page.stream().limit(PAGE_SIZE).map(this::card).forEach(cards::add);
    if (page.size() <= PAGE_SIZE) {
      return cards;
    }
    var older = new Div(new Anchor(BatchesNavigation.after(page.get(PAGE_SIZE - 1)), "Older"));
    older.addClassName("pager");
    return new Div(cards, older);
  }

  private BatchCard card(Batch batch) {
    return new BatchCard(batch, features.feature(batch.feature()).title());
  }

  private static EmptyState nothing() {
    return new EmptyState(
        VaadinIcon.PACKAGE,
        "No batches",
        "Upload a file of questions, a JSON object in each line, to /v1/files with an API key, and"
            + " submit it to /v1/batches, as with OpenAI's Batch API.",
        new Anchor("/guide/calling-from-applications", "How to, with curl and client libraries"));
  }
}
