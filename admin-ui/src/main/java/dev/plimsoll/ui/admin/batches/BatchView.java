package dev.plimsoll.ui.admin.batches;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import dev.plimsoll.access.Caller;
import dev.plimsoll.batches.Batches;
import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.api.BatchState;
import dev.plimsoll.batches.api.ProviderBatch;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.ui.forms.ReasonDialog;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.DetailView;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.parts.Polling;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import dev.plimsoll.ui.text.Moment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** One batch: its state, its cost and its items. */
@Route(value = BatchesNavigation.ONE, layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class BatchView extends DetailView<Batch> {
  private final Batches batches;
  private final FeatureCatalog features;
  private final Caller admin;
  private final Polling polling = new Polling(this, Duration.ofSeconds(2), this::lookAgain);
  private final BatchBar bar = new BatchBar();

  @Inject
  BatchView(Batches batches, FeatureCatalog features, CurrentCaller current) {
    super("batch");
    this.batches = batches;
    this.features = features;
    admin = current.caller();
  }

  @Override
  protected Optional<Batch> find(String id) {
    return batches.find(id, admin);
  }

  /** {@code ?show=failed} shows these items only. */
  @Override
  protected Page page(Batch batch) {
    var feature = features.feature(batch.feature()).title();
    var page = new Page(text("batches.one.title", feature), Moment.of(batch.createdAt()));
    page.addActions(new Anchor("/" + BatchesNavigation.ALL, text("batches.all")));
    if (batch.state() == BatchState.IN_PROGRESS) {
      page.addActions(
          button(
              text("batches.cancel"),
              VaadinIcon.CLOSE_CIRCLE_O,
              () -> cancel(batch),
              ButtonVariant.ERROR));
    }
    bar.show(batch);
    page.add(
        div("columns", standing(batch), origin(batch, feature)),
        new Card(text("batches.items"), new ItemsTable(batch, batches, asked("show"))));
    polling.set(!batch.state().isOver());
    return page;
  }

  private Card standing(Batch batch) {
    var card = new Card(text("batches.progress"), BatchBar.chip(batch), bar);
    var rest = batch.rest();
    if (rest != null && !batch.state().isOver()) {
      card.add(new Paragraph(text("batches.paused-until", rest.until(), rest.reason())));
    }
    card.add(
        new Facts()
            .with(text("batches.cost"), batch.cost())
            .with(text("batches.saved"), batch.saved().equals(Usd.ZERO) ? null : batch.saved()));
    return card;
  }

  private Card origin(Batch batch, String feature) {
    var ended = batch.endedAt();
    return new Card(
        text("batches.origin"),
        new Facts()
            .with(
                text("batches.feature"), new Anchor("/admin/features/" + batch.feature(), feature))
            .with(text("batches.submitter"), batch.submitter())
            .with(text("batches.submitted"), Moment.of(batch.createdAt()))
            .with(
                ended == null ? text("batches.expires") : text("batches.ended"),
                Moment.of(ended == null ? batch.expiresAt() : ended))
            .with(text("batches.file"), batch.file())
            .with(text("batches.id"), batch.id())
            .with(
                text("batches.at-provider"),
                batches.providerBatches(batch).stream()
                    .map(BatchView::words)
                    .collect(Collectors.joining("; "))));
  }

  private static String words(ProviderBatch providerBatch) {
    var name = Objects.requireNonNullElse(providerBatch.sentAs(), text("batches.parcel.sending"));
    var key = providerBatch.key();
    return key == null || key.equals(ProviderKey.NONE.secretFrom())
        ? text("batches.parcel", name, providerBatch.size(), providerBatch.model())
        : text("batches.parcel.keyed", name, providerBatch.size(), providerBatch.model(), key);
  }

  private void cancel(Batch batch) {
    new ReasonDialog("batches.cancel", batch.counts().open())
        .dangerous()
        .ask(reason -> {
          batches.cancel(batch, admin.actor(), reason);
          refresh();
        });
  }

  private void lookAgain() {
    var batch = current();
    batch.ifPresent(bar::show);
    if (batch.filter(now -> !now.state().isOver()).isEmpty()) {
      refresh();
    }
  }
}
