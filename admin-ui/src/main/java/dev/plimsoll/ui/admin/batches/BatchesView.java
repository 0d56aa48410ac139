package dev.plimsoll.ui.admin.batches;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.plimsoll.access.Caller;
import dev.plimsoll.batches.Batches;
import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/** Every batch, latest first, page by page. */
@Route(value = BatchesNavigation.ALL, layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class BatchesView extends Page implements BeforeEnterObserver {
  private static final int PAGE_SIZE = 24;

  private final Div content = new Div();
  private final Batches batches;
  private final FeatureCatalog features;
  private final Caller admin;

  @Inject
  BatchesView(Batches batches, FeatureCatalog features, CurrentCaller current) {
    super(text("batches.title"), text("batches.purpose"));
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
      return new EmptyState(
          VaadinIcon.PACKAGE,
          "batches.none",
          new Anchor("/guide/calling-from-applications", text("batches.guide")));
    }
    var cards = div("cards feature-cards", page.stream().limit(PAGE_SIZE).map(this::card));
    return page.size() <= PAGE_SIZE
        ? cards
        : new Div(
            cards,
            div(
                "pager",
                new Anchor(
                    BatchesNavigation.after(page.get(PAGE_SIZE - 1)), text("batches.older"))));
  }

  private Div card(Batch batch) {
    var title = new H2(features.feature(batch.feature()).title());
    var bar = new BatchBar();
    bar.show(batch);
    return div(
        "card stack admin-feature",
        div(
            "row",
            styled(new Anchor(BatchesNavigation.pathOf(batch), title), "title"),
            BatchBar.chip(batch)),
        bar,
        quiet(
            batch.saved().equals(Usd.ZERO)
                ? text("batches.cost-so-far", batch.cost())
                : text("batches.cost-and-saved", batch.cost(), batch.saved())),
        quiet(text("batches.submitted-by", batch.createdAt(), batch.submitter())));
  }
}
