package dev.plimsoll.ui.admin.calls;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
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
import dev.plimsoll.calls.FindingNote;
import dev.plimsoll.calls.LatencyBudgets;
import dev.plimsoll.calls.PersonalData;
import dev.plimsoll.calls.Thumb;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.serving.FeatureCatalog;
import dev.plimsoll.serving.HeldAnswers;
import dev.plimsoll.ui.features.PassageDialog;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.Collectors;

/** One call: who asked what, what was sent, what came back, how long each stage took. */
@Route(value = "admin/calls/:call", layout = MainLayout.class)
@PageTitle("Call · Plimsoll")
@RolesAllowed("ADMIN")
@CdiComponent
public class CallView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

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
    var talk = new Div(card("Asked", text(call.started().input())));
    talk.add(card("Answered", text(call.answer().isEmpty() ? "Nothing." : call.answer())));
    talk.addClassName("stack");
    held.of(call.id()).ifPresent(answer -> talk.add(new HeldFacts(answer)));
    if (call.error() != null) {
      talk.add(card("What went wrong", text(call.error())));
    }
    var columns = new Div(talk, card("Facts", facts(call)));
    columns.addClassName("columns");
    page.add(columns);
    if (call.started().channel() != Channel.IMPORT) {
      page.add(card("Time by stage", new StageBars(call, detail.stages(), latencies.of(call))));
    }
    conversations.feedbackOf(call.id()).ifPresent(given -> page.add(card("Feedback", said(given))));
    if (!detail.findings().isEmpty()) {
      page.add(card("What the guardrails found", findings(record)));
    }
    if (!detail.passages().isEmpty()) {
      page.add(card("Passages", passages(record)));
    }
    page.add(card("Messages as rendered", messages(record)));
    var raw = detail.rawOutput();
    if (raw != null) {
      page.add(card("Raw output", text(raw)));
    }
    return page;
  }

  /** Whether its question could have gone to another model first. */
  private boolean isRoutable(Call call) {
    return features.all().stream()
        .anyMatch(feature -> feature.key().equals(call.feature()) && feature.models().size() > 1);
  }

  private static Facts facts(Call call) {
    var started = call.started();
    var asker = started.asker();
    var versions = started.versions();
    var prompt = versions.promptName();
    var tokens = call.bill().tokens();
    var facts =
        new Facts()
            .with("User", asker.user().value())
            .with("API key", asker.keyName())
            .with(
                "Roles",
                asker.roles().stream()
                    .map(Enum::name)
                    .sorted()
                    .collect(Collectors.joining(", "))
                    .toLowerCase(Locale.ROOT))
            .with("Came by", started.channel().name().toLowerCase(Locale.ROOT))
            .with("Conversation", started.conversation().value())
            .with("Flag version", Long.toString(versions.flagVersion()));
    if (prompt != null) {
      facts.with(
          "Prompt",
          new Anchor("/admin/prompts/" + prompt, prompt + ", version " + versions.promptVersion()));
    }
    return facts
        .with("Answered by", call.rung().name() + " (rung " + (call.rung().level() + 1) + ")")
        .with("Served model", call.model().servedModel())
        .with("Attempts", Integer.toString(call.model().attempts()))
        .with(
            "Tokens",
            String.format(
                Locale.ROOT,
                "%,d in, %,d out%s",
                tokens.input(),
                tokens.output(),
                call.bill().estimated() ? " (estimated)" : ""))
        .with("Cost", call.bill().cost().toString());
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

  private static Component findings(CallRecord record) {
    var list = new Div();
    list.addClassName("stack");
    for (FindingNote finding : record.detail().findings()) {
      var mood = finding.severity().equals("BLOCK") ? Chip.Mood.BAD : Chip.Mood.WARN;
      var row = new Div(new Chip(finding.check(), mood), new Span(finding.detail()));
      row.addClassName("row");
      list.add(row);
    }
    return list;
  }

  private static Component passages(CallRecord record) {
    var list = new Div();
    list.addClassName("passages");
    var number = 0;
    for (var passage : record.detail().passages()) {
      number++;
      var shown = number;
      var open =
          new com.vaadin.flow.component.button.Button(
              number + " · " + passage.title(), _ -> new PassageDialog(shown, passage).open());
      open.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.TERTIARY);
      list.add(open);
    }
    return list;
  }

  private static Component messages(CallRecord record) {
    var list = new Div();
    list.addClassName("stack");
    for (var message : record.detail().messages()) {
      var role = new Span(message.role());
      role.addClassNames("quiet", "small");
      list.add(new Div(role, text(message.text())));
    }
    return list;
  }

  private static Pre text(String words) {
    var text = new Pre(words);
    text.addClassName("code");
    return text;
  }

  private static Div card(String heading, Component content) {
    var card = new Div(new H2(heading), content);
    card.addClassName("card");
    return card;
  }
}
