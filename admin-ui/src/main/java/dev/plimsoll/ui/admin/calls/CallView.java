package dev.plimsoll.ui.admin.calls;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.Route;
import dev.plimsoll.access.Role;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.approvals.HeldAnswers;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.calls.Conversations;
import dev.plimsoll.calls.PersonData;
import dev.plimsoll.calls.figures.LatencyBudgets;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.evals.sets.GoldenSets;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.ui.forms.ReasonDialog;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.DetailView;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.parts.Verbatim;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;

/** One call: who asked what, what was sent, what was returned, and how long each stage took. */
@Route(value = "admin/calls/:call", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "TENANT_ADMIN"})
@CdiComponent
public class CallView extends DetailView<CallRecord> {
  private final CallLog calls;
  private final Conversations conversations;
  private final LatencyBudgets latencies;
  private final PersonData data;
  private final HeldAnswers held;
  private final FeatureCatalog features;
  private final GoldenSets sets;
  private final CurrentCaller current;

  @Inject
  CallView(
      CallLog calls,
      Conversations conversations,
      LatencyBudgets latencies,
      PersonData data,
      HeldAnswers held,
      FeatureCatalog features,
      GoldenSets sets,
      CurrentCaller current) {
    super("call");
    this.calls = calls;
    this.conversations = conversations;
    this.latencies = latencies;
    this.data = data;
    this.held = held;
    this.features = features;
    this.sets = sets;
    this.current = current;
  }

  @Override
  protected Optional<CallRecord> find(String id) {
    return calls.detail(new CallId(id));
  }

  @Override
  protected Page page(CallRecord record) {
    var call = record.call();
    var user = call.started().asker().owner();
    var page =
        new Page(text("call.title", call.feature()), text("call.purpose", call.at(), call.id()));
    var asked = CallQuery.of(query());
    page.addActions(new CallPager(calls, asked, call.id()), OutcomeChip.of(call.outcome()));
    var runs = current.caller().has(Role.ADMIN);
    var facts = new Card(text("call.facts"), new CallFacts(call, runs));
    page.add(div("columns", talk(runs ? call : call.withoutError(), runs), facts));
    page.add(new ConversationCard(conversations.conversation(call.started().conversation()), call));
    if (!runs) {
      // What was sent to models has the operator's prompts in it.
      return page;
    }
    page.addActions(button(text("call.case"), () -> addCase(call)));
    page.addActions(button(text("call.erase", user), () -> erase(user)));
    if (isRoutable(call)) {
      var path = "/admin/features/" + call.feature() + "/routing?call=" + call.id();
      page.addActions(new Anchor(path, text("call.as-example")));
    }
    if (call.started().channel() != Channel.IMPORT) {
      page.add(
          new Card(
              text("call.stages"),
              new StageBars(call, record.detail().stages(), latencies.of(call))));
    }
    conversations
        .feedbackOf(call.id())
        .ifPresent(feedback -> page.add(DetailCards.feedback(feedback)));
    DetailCards.of(record.detail()).forEach(page::add);
    return page;
  }

  /**
   * @param runs whether the reader runs the installation; others do not see what waits for a
   *     decision
   */
  private Div talk(Call call, boolean runs) {
    var talk = div("stack", new Card(text("call.asked"), new Verbatim(call.started().input())));
    var heldAnswer = runs ? held.of(call.id()) : Optional.<HeldAnswer>empty();
    if (!call.answer().isEmpty()) {
      talk.add(new Card(text("call.answered"), new Verbatim(call.answer())));
    } else if (heldAnswer.isEmpty()) {
      talk.add(new Card(text("call.answered"), new Text(text("call.answer.none"))));
    }
    heldAnswer.ifPresent(it -> talk.add(DetailCards.held(it)));
    if (call.error() != null) {
      talk.add(new Card(text("call.error"), new Verbatim(call.error())));
    }
    return talk;
  }

  /** Whether its question could have gone to another model first. */
  private boolean isRoutable(Call call) {
    return features.all().stream()
        .anyMatch(feature ->
            feature.key().equals(call.feature()) && feature.fallback().models().size() > 1);
  }

  private void addCase(Call call) {
    var all = sets.all();
    if (all.isEmpty()) {
      Notification.show(text("call.case.no-set"));
    } else {
      new AddCaseDialog(sets, all, call, current.caller().actor()).open();
    }
  }

  /** Erases a person's data on their request, after showing what is deleted and what is kept. */
  private void erase(UserId user) {
    var theirs = data.of(user);
    new ReasonDialog("call.erase", user, theirs.calls(), theirs.conversations(), theirs.feedback())
        .dangerous()
        .ask(reason -> {
          var erased = data.erase(user, reason, current.caller().actor());
          Notification.show(text("call.erased", erased.calls()));
          UI.getCurrent().navigate(CallsView.class);
        });
  }
}
