package dev.plimsoll.batches.items;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.answers.RecordedAnswer;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.approvals.HeldAnswers;
import dev.plimsoll.batches.api.ItemState;
import dev.plimsoll.batches.store.ItemEnds;
import dev.plimsoll.batches.store.ItemTable;
import dev.plimsoll.batches.store.ItemTable.Taken;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.calls.record.CallCost;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.serving.AiFeatures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Asks the question of one item, as a call like any other, and keeps what came of it. */
@ApplicationScoped
public class ItemTrial {
  @Inject AiFeatures features;
  @Inject ItemTable items;
  @Inject ItemEnds ends;
  @Inject CallLog calls;
  @Inject HeldAnswers heldAnswers;
  @Inject Clock clock;

  /** An answer, and what it cost. */
  private record Outcome(Answer answer, Usd cost) {}

  void of(Taken taken) {
    var outcome = taken.isFresh() ? ask(taken) : earlier(taken).orElseGet(() -> askAnew(taken));
    var _ = keep(taken, outcome.answer(), outcome.cost(), Usd.ZERO);
  }

  /** Keeps what came of an item. */
  public ItemVerdict keep(Taken taken, Answer answer, Usd cost, Usd saved) {
    var now = clock.instant();
    var verdict = ItemVerdict.of(answer, taken.tries(), now);
    switch (verdict) {
      case ItemVerdict.Done _ -> ends.end(taken, ItemState.DONE, answer, cost, saved);
      case ItemVerdict.Failed _ -> ends.end(taken, ItemState.FAILED, answer, cost, saved);
      case ItemVerdict.Held(var until) -> ends.hold(taken, until);
      case ItemVerdict.Again again ->
          ends.again(
              taken,
              again.counts(),
              again.notBefore(),
              BatchRest.until(again.notBefore(), taken.streak(), now),
              again.reason());
      case ItemVerdict.Left _ -> {}
    }
    return verdict;
  }

  private Outcome ask(Taken taken) {
    var cost = new AtomicReference<>(Usd.ZERO);
    var answer = features.askForLater(taken.call(), taken.ask(), new Billed(cost));
    return new Outcome(answer, cost.get());
  }

  /** What an earlier attempt was answered is its answer, where that is on record. */
  private Optional<Outcome> earlier(Taken taken) {
    var cost = calls.detail(taken.call()).map(it -> it.call().bill().cost()).orElse(Usd.ZERO);
    return heldAnswers
        .of(taken.call())
        .map(ItemTrial::decided)
        .or(() -> calls.detail(taken.call()).flatMap(RecordedAnswer::of))
        .map(answer -> new Outcome(answer, cost));
  }

  private static Answer decided(HeldAnswer held) {
    var given = held.given();
    return given == null ? new Answer.Held(held.call(), held.dueAt()) : given;
  }

  /** The first call may be on record as interrupted, and has cost what it has. */
  private Outcome askAnew(Taken taken) {
    return items
        .anew(taken)
        .map(this::ask)
        .orElseGet(() -> new Outcome(new Answer.CallerGone(taken.call()), Usd.ZERO));
  }

  /** Hears what the call cost. */
  private record Billed(AtomicReference<Usd> cost) implements AnswerListener {
    @Override
    public void said(Chunk chunk) {}

    @Override
    public void billed(CallCost callCost) {
      cost.set(callCost.cost());
    }
  }
}
