package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.parts.Buttons.small;
import static dev.plimsoll.ui.parts.Elements.live;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.History;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.jobs.AnswerJob;
import dev.plimsoll.jobs.JobState;
import dev.plimsoll.ui.parts.Following;
import dev.plimsoll.ui.shell.FeaturesNavigation;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The notice with the state of a job, until it is over. */
class JobNotice extends Div {
  private final String job;
  private final @Nullable ConversationId conversation;
  private final FeatureKey feature;
  private final Desk desk;
  private final Consumer<AnswerJob> over;
  private final Span progress = span("grow", "");

  JobNotice(AnswerJob job, Desk desk, Consumer<AnswerJob> over) {
    this.job = job.id();
    conversation = job.ask().conversation();
    feature = job.ask().feature();
    this.desk = desk;
    this.over = over;
    addClassNames("notice", "job");
    live(this, "status")
        .add(
            VaadinIcon.HOURGLASS.create(),
            progress,
            small(text("action.cancel"), () -> desk.cancel(job.id())));
    show(job);
    Following.follow(this, change -> desk.onJob(job.id(), change), this::look);
    addAttachListener(attached -> {
      keepAddress(attached.getUI().getPage().getHistory());
      look();
    });
  }

  private void show(AnswerJob now) {
    progress.setText(text("job.progress", stage(now)));
  }

  private static String stage(AnswerJob job) {
    if (job.state() == JobState.QUEUED) {
      return text("job.queued");
    }
    return switch (job.stage()) {
      case "searching" -> text("job.searching");
      case "answering" -> text("job.answering");
      case "speaking" -> text("job.speaking");
      default -> text("job.running");
    };
  }

  /** Also shows the answer if the page is reloaded or opened again. */
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
      show(now);
    }
  }
}
