package dev.plimsoll.batches.items;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.answers.RecordedAnswer;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.approvals.HeldAnswers;
import dev.plimsoll.batches.api.ItemState;
import dev.plimsoll.batches.store.BatchTable;
import dev.plimsoll.batches.store.BatchTasks;
import dev.plimsoll.batches.store.ItemKey;
import dev.plimsoll.batches.store.ItemResults;
import dev.plimsoll.batches.store.ItemTable;
import dev.plimsoll.batches.store.ItemTable.Taken;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.calls.record.CallCost;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.platform.lifecycle.StartOrder;
import dev.plimsoll.serving.AiFeatures;
import dev.plimsoll.serving.InFlightCalls;
import dev.plimsoll.work.ClaimedTask;
import dev.plimsoll.work.LargeTasks;
import dev.plimsoll.work.TaskHandler;
import dev.plimsoll.work.TaskResult;
import dev.plimsoll.work.Tasks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks the question of one item as a normal call and stores the result; runs as many at once as
 * interactive calls on this node leave room for.
 */
@ApplicationScoped
public class ItemWorker implements TaskHandler {
  @Inject AiFeatures features;
  @Inject BatchTable batches;
  @Inject ItemTable items;
  @Inject ItemResults ends;
  @Inject BatchTasks batchTasks;
  @Inject CallLog calls;
  @Inject HeldAnswers heldAnswers;
  @Inject InFlightCalls traffic;
  @Inject Tasks tasks;
  @Inject LargeTasks large;
  @Inject Clock clock;

  /** How many calls may run on this node before batches wait; 0 to work on no batches. */
  @Inject
  @ConfigProperty(name = "plimsoll.batch.slots", defaultValue = "8")
  int slots;

  /** An answer and its cost. */
  private record Outcome(Answer answer, Usd cost) {}

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    var pace = new BatchConcurrency(slots);
    tasks.handle(BatchTasks.ITEM, running -> pace.room(traffic.underWay(), running), this);
  }

  @Override
  public TaskResult work(ClaimedTask task) {
    var item = task.data(ItemKey.class);
    return begins(item)
        ? large.work(task, items.lengthOfQuestion(item), () -> begun(task, item))
        : TaskResult.done(() -> putBack(item));
  }

  private TaskResult begun(ClaimedTask task, ItemKey item) {
    return task.write(() -> items.begin(item))
        .map(taken -> asked(task, taken))
        .orElseGet(TaskResult::done);
  }

  /** The batch may have been cancelled, or be resting, since the item was started. */
  private boolean begins(ItemKey item) {
    var now = clock.instant();
    return batches.find(item.batch()).filter(batch -> batch.begins(now)).isPresent();
  }

  private void putBack(ItemKey item) {
    batchTasks.run(item.batch());
    items.putBack(item);
  }

  private TaskResult asked(ClaimedTask task, Taken taken) {
    var outcome =
        taken.isFresh() ? ask(taken) : earlier(taken).orElseGet(() -> askAnew(task, taken));
    return switch (outcome.answer()) {
      case Answer.CallerGone(var call) -> interrupted(call);
      case Answer.Interrupted(var call) -> interrupted(call);
      case Answer answer ->
          TaskResult.done(() -> {
            batchTasks.run(taken.batch());
            var _ = keep(taken, answer, outcome.cost(), Usd.ZERO);
          });
    };
  }

  private static TaskResult interrupted(CallId call) {
    return TaskResult.failed("The call " + call + " was interrupted.");
  }

  @Override
  public void givenUp(ClaimedTask task, String reason) {
    var item = task.data(ItemKey.class);
    batchTasks.run(item.batch());
    items
        .begin(item)
        .ifPresent(taken -> {
          var message =
              "An internal error kept Plimsoll from answering. Give the operator this reference: "
                  + taken.call()
                  + ".";
          var answer = new Answer.Failed(taken.call(), message, null, null);
          ends.end(taken, ItemState.FAILED, answer, Usd.ZERO, Usd.ZERO);
        });
  }

  /** Stores the result of an item, in the transaction of the task that it belongs to. */
  public ItemDecision keep(Taken taken, Answer answer, Usd cost, Usd saved) {
    var now = clock.instant();
    var verdict = ItemDecision.of(answer, taken.tries(), now);
    switch (verdict) {
      case ItemDecision.Done _ -> ends.end(taken, ItemState.DONE, answer, cost, saved);
      case ItemDecision.Failed _ -> ends.end(taken, ItemState.FAILED, answer, cost, saved);
      case ItemDecision.Held(var until) -> ends.hold(taken, until);
      case ItemDecision.Again again -> {
        ends.paid(taken.batch(), cost);
        ends.again(
            taken,
            again.counts(),
            again.notBefore(),
            BatchBackoff.until(again.notBefore(), taken.streak(), now),
            again.reason());
      }
      case ItemDecision.Left _ -> {}
    }
    return verdict;
  }

  private Outcome ask(Taken taken) {
    var cost = new AtomicReference<>(Usd.ZERO);
    var answer = features.askForLater(taken.call(), taken.ask(), new Billed(cost));
    return new Outcome(answer, cost.get());
  }

  /** If an earlier attempt's answer is on record, it is the answer of the item. */
  private Optional<Outcome> earlier(Taken taken) {
    var cost = cost(taken.call());
    return heldAnswers
        .of(taken.call())
        .map(ItemWorker::decided)
        .or(() -> calls.detail(taken.call()).flatMap(RecordedAnswer::of))
        .map(answer -> new Outcome(answer, cost));
  }

  private Usd cost(CallId call) {
    return calls.detail(call).map(it -> it.call().bill().cost()).orElse(Usd.ZERO);
  }

  private static Answer decided(HeldAnswer held) {
    var given = held.given();
    return given == null ? new Answer.Held(held.call(), held.dueAt()) : given;
  }

  /** The first call may be on record as interrupted; its cost stands. */
  private Outcome askAnew(ClaimedTask task, Taken taken) {
    var lost = cost(taken.call());
    return ask(
        task.write(() -> {
          ends.paid(taken.batch(), lost);
          return items.anew(taken);
        }));
  }

  /** Receives the cost of the call. */
  private record Billed(AtomicReference<Usd> cost) implements AnswerListener {
    @Override
    public void said(Chunk chunk) {}

    @Override
    public void billed(CallCost bill) {
      cost.set(bill.cost());
    }
  }
}
