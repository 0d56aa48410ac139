package dev.plimsoll.ui.admin.batches;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.plimsoll.access.Caller;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.models.ProviderKey;
import dev.plimsoll.serving.Batch;
import dev.plimsoll.serving.Batches;
import dev.plimsoll.serving.FeatureCatalog;
import dev.plimsoll.serving.ItemState;
import dev.plimsoll.serving.Parcel;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One batch: how far it is, what it costs, and what became of each item. */
@Route(value = BatchesNavigation.ONE, layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class BatchView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int LOOK_AGAIN_MILLIS = 2_000;

  private final transient Batches batches;
  private final transient FeatureCatalog features;
  private final transient Caller admin;
  private String id = "";
  private @Nullable ItemState shown;
  private boolean runs;
  private @Nullable BatchBar bar;
  private transient @Nullable Registration polling;

  @Inject
  BatchView(Batches batches, FeatureCatalog features, CurrentCaller current) {
    this.batches = batches;
    this.features = features;
    admin = current.caller();
  }

  /** {@code ?show=failed} shows these items only. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = event.getRouteParameters().get("batch").orElse("");
    var show = event.getLocation().getQueryParameters().getSingleParameter("show").orElse("");
    shown =
        Arrays.stream(ItemState.values())
            .filter(state -> state.word().equals(show))
            .findFirst()
            .orElse(null);
    show();
  }

  private void show() {
    var batch = batch();
    removeAll();
    runs = !batch.state().isOver();
    bar = new BatchBar(batch);
    var title = features.feature(batch.feature()).title();
    var page = new Page("Batch of " + title, Moment.of(batch.createdAt()));
    page.addClassName("feature-detail");
    page.addActions(
        new Anchor("/" + BatchesNavigation.ALL, "All batches"),
        new CancelBatchButton(batch, batches, admin.actor(), this::show));
    var columns = new Div(standing(batch, bar), origin(batch));
    columns.addClassName("columns");
    page.add(columns, new Card("Items", new ItemsTable(batch, batches, shown)));
    add(page);
    getUI().ifPresent(this::pollWhileItRuns);
  }

  private Batch batch() {
    return batches.find(id, admin).orElseThrow(() -> new NotFoundException("no batch " + id));
  }

  private static Div standing(Batch batch, BatchBar bar) {
    var card = new Card("How far it is", BatchChips.of(batch), bar);
    var rest = batch.rest();
    if (rest != null && !batch.state().isOver()) {
      var until = Moment.of(rest.until());
      card.add(new Paragraph("It rests until " + until + ": " + rest.reason() + "."));
    }
    card.add(
        new Facts()
            .with("Cost", batch.cost().toString())
            .with("Saved", batch.saved().equals(Usd.ZERO) ? null : batch.saved().toString()));
    return card;
  }

  private Div origin(Batch batch) {
    var ended = batch.endedAt();
    var facts =
        new Facts()
            .with("Feature", new Anchor("/admin/features/" + batch.feature(), title(batch)))
            .with("Submitted by", batch.submitter())
            .with("Submitted at", Moment.of(batch.createdAt()))
            .with(ended == null ? "Expires at" : "Ended at", Moment.of(last(batch)))
            .with("File", batch.file())
            .with("Batch", batch.id())
            .with("At a provider", parcels(batch));
    return new Card("Where it comes from", facts);
  }

  private String title(Batch batch) {
    return features.feature(batch.feature()).title();
  }

  private static Instant last(Batch batch) {
    var ended = batch.endedAt();
    return ended == null ? batch.expiresAt() : ended;
  }

  private String parcels(Batch batch) {
    return batches.parcels(batch).stream().map(BatchView::words).collect(Collectors.joining("; "));
  }

  private static String words(Parcel parcel) {
    var name = parcel.sentAs() == null ? "being sent" : parcel.sentAs();
    var key = hasKey(parcel) ? " with the key " + parcel.key() : "";
    return "%s, %,d items for %s%s".formatted(name, parcel.size(), parcel.model(), key);
  }

  private static boolean hasKey(Parcel parcel) {
    return parcel.key() != null && !parcel.key().equals(ProviderKey.NONE.secretFrom());
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var ui = attached.getUI();
    polling = ui.addPollListener(_ -> lookAgain());
    pollWhileItRuns(ui);
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    detached.getUI().setPollInterval(-1);
    if (polling != null) {
      polling.remove();
    }
  }

  private void lookAgain() {
    var batch = batch();
    if (runs && batch.state().isOver()) {
      show();
    } else if (bar != null) {
      bar.show(batch);
    }
  }

  private void pollWhileItRuns(UI ui) {
    ui.setPollInterval(runs ? LOOK_AGAIN_MILLIS : -1);
  }

  @Override
  public String getPageTitle() {
    return "Batch · Plimsoll";
  }
}
