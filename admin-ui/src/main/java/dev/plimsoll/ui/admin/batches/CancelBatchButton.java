package dev.plimsoll.ui.admin.batches;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.serving.Batch;
import dev.plimsoll.serving.BatchState;
import dev.plimsoll.serving.Batches;
import dev.plimsoll.ui.parts.ReasonDialog;

/** Gives a batch up, after a reason is given. */
class CancelBatchButton extends Button {
  CancelBatchButton(Batch batch, Batches batches, Actor actor, Runnable then) {
    super("Cancel batch", VaadinIcon.CLOSE_CIRCLE_O.create());
    addThemeVariants(ButtonVariant.ERROR);
    setVisible(batch.state() == BatchState.IN_PROGRESS);
    addClickListener(_ ->
        new ReasonDialog(
                "Cancel this batch?",
                new Paragraph(
                    "%,d questions are open. None of them begins any more, also not at a provider;"
                            .formatted(batch.counts().open())
                        + " answers that are there stay and are paid."),
                "Cancel it now",
                reason -> {
                  batches.cancel(batch, actor, reason);
                  then.run();
                })
            .dangerous()
            .open());
  }
}
