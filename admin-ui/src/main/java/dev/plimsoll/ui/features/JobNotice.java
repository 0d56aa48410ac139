package dev.plimsoll.ui.features;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.History;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.jobs.AnswerJob;
import dev.plimsoll.jobs.JobState;
import dev.plimsoll.platform.Subscription;
import dev.plimsoll.ui.shell.FeaturesNavigation;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells how far a job is, until it is over. */
class JobNotice extends Div {
  private final transient String job;
  private final transient @Nullable ConversationId conversation;
  private final transient FeatureKey feature;
  private final transient Desk desk;
  private final transient Consumer<AnswerJob> over;
  private final Span progress = new Span();
  private transient @Nullable Subscription watching;

  JobNotice(AnswerJob job, Desk desk, Consumer<AnswerJob> over) {
    this.job = job.id();
    conversation = job.ask().conversation();
    feature = job.ask().feature();
    this.desk = desk;
    this.over = over;
    addClassNames("notice", "job");
    getElement().setAttribute("role", "status");
    progress.addClassName("grow");
    var cancel = new Button("Cancel", _ -> desk.cancel(job.id()));
    cancel.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    add(VaadinIcon.HOURGLASS.create(), progress, cancel);
    tell(job);
  }

  private void tell(AnswerJob now) {
    var begin =
        now.state() == JobState.QUEUED
            ? "Your question waits for its turn."
            : "Your question is worked on: " + now.stage() + ".";
    progress.setText(
        begin + " You may leave this page: the answer will be here, and under Earlier.");
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var ui = attached.getUI();
    keepAddress(ui.getPage().getHistory());
    watching =
        desk.onJob(
            job,
            () -> {
              var _ = ui.access(this::look);
            });
    look();
  }

  /** Whoever loads the page again, or comes back to its address, is shown the answer as well. */
  private void keepAddress(History history) {
    if (conversation != null) {
      history.replaceState(null, FeaturesNavigation.pathOf(feature, conversation).substring(1));
    }
  }

  private void look() {
    var now = desk.job(job).orElse(null);
    if (now == null || !isVisible()) {
      return;
    }
    if (now.state().isOver()) {
      setVisible(false);
      over.accept(now);
    } else {
      tell(now);
    }
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (watching != null) {
      watching.close();
    }
  }
}
