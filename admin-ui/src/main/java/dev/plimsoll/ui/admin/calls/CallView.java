package dev.plimsoll.ui.admin.calls;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.plimsoll.calls.Call;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.calls.CallRecord;
import dev.plimsoll.calls.Channel;
import dev.plimsoll.calls.Conversations;
import dev.plimsoll.calls.Feedback;
import dev.plimsoll.calls.LatencyBudgets;
import dev.plimsoll.calls.PersonalData;
import dev.plimsoll.calls.Thumb;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.serving.FeatureCatalog;
import dev.plimsoll.serving.HeldAnswers;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.parts.Verbatim;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

/** One call: who asked what, what was sent, what came back, how long each stage took. */
@Route(value = "admin/calls/:call", layout = MainLayout.class)
@PageTitle("Call · Plimsoll")
@RolesAllowed("ADMIN")
@CdiComponent
public class CallView extends Div implements BeforeEnterObserver {
  private final transient CallLog calls;
  private final transient Conversations conversations;
  private final transient LatencyBudgets latencies;
  private final transient PersonalData data;
  private final transient HeldAnswers held;
  private final transient FeatureCatalog features;
  private final transient CurrentCaller current;

  @Inject
  CallView(
      CallLog calls,
      Conversations conversations,
      LatencyBudgets latencies,
      PersonalData data,
      HeldAnswers held,
      FeatureCatalog features,
      CurrentCaller current) {
    this.calls = calls;
    this.latencies = latencies;
    this.data = data;
    this.current = current;
    this.conversations = conversations;
    this.held = held;
    this.features = features;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var id = new CallId(event.getRouteParameters().get("call").orElse(""));
    removeAll();
    add(page(calls.detail(id).orElseThrow(() -> new NotFoundException("no call " + id))));
  }

  private Page page(CallRecord record) {
    var call = record.call();
    var detail = record.detail();
    var page = new Page("Call of " + call.feature(), Moment.of(call.at()) + " · " + call.id());
    page.addClassName("feature-detail");
    var user = call.started().asker().user();
    page.addActions(
        OutcomeChip.of(call.outcome()), new EraseButton(data, user, current.caller().actor()));
    if (isRoutable(call)) {
      var path = "/admin/features/" + call.feature() + "/routing?call=" + call.id();
      page.addActions(new Anchor(path, "Use as a routing example"));
    }
    var columns = new Div(talk(call), new Card("Facts", new CallFacts(call)));
    columns.addClassName("columns");
    page.add(columns);
    if (call.started().channel() != Channel.IMPORT) {
      page.add(new Card("Time by stage", new StageBars(call, detail.stages(), latencies.of(call))));
    }
    conversations
        .feedbackOf(call.id())
        .ifPresent(given -> page.add(new Card("Feedback", said(given))));
    DetailCards.of(detail).forEach(page::add);
    return page;
  }

  private Div talk(Call call) {
    var answer = call.answer().isEmpty() ? "Nothing." : call.answer();
    var talk =
        new Div(
            new Card("Asked", new Verbatim(call.started().input())),
            new Card("Answered", new Verbatim(answer)));
    talk.addClassName("stack");
    held.of(call.id()).ifPresent(it -> talk.add(new HeldFacts(it)));
    if (call.error() != null) {
      talk.add(new Card("What went wrong", new Verbatim(call.error())));
    }
    return talk;
  }

  /** Whether its question could have gone to another model first. */
  private boolean isRoutable(Call call) {
    return features.all().stream()
        .anyMatch(feature -> feature.key().equals(call.feature()) && feature.models().size() > 1);
  }

  private static Component said(Feedback feedback) {
    var thumb =
        feedback.thumb() == Thumb.UP
            ? new Chip("helpful", Chip.Mood.GOOD)
            : new Chip("not helpful", Chip.Mood.BAD);
    var reason = feedback.reason();
    var said = new Div(thumb, new Span(reason == null ? "" : reason));
    said.addClassName("row");
    return said;
  }
}
