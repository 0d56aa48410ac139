package dev.plimsoll.serving;

import dev.plimsoll.calls.Bill;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.models.Chunk;
import dev.plimsoll.serving.batches.ItemTable;
import dev.plimsoll.serving.batches.ItemTable.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Asks the question of one item, as a call like any other, and keeps what came of it. */
@ApplicationScoped
class ItemTrial {
  @Inject AiFeatures features;
  @Inject ItemTable items;
  @Inject CallLog calls;
  @Inject HeldAnswers heldAnswers;
  @Inject Clock clock;

  /** An answer, and what it cost. */
  private record Outcome(Answer answer, Usd cost) {}

  void of(Taken taken) {
    var outcome = taken.isFresh() ? ask(taken) : earlier(taken).orElseGet(() -> askAnew(taken));
    keep(taken, outcome);
  }

  private void keep(Taken taken, Outcome outcome) {
    var now = clock.instant();
    switch (ItemVerdict.of(outcome.answer(), taken.tries(), now)) {
      case ItemVerdict.Done _ -> end(taken, ItemState.DONE, outcome);
      case ItemVerdict.Failed _ -> end(taken, ItemState.FAILED, outcome);
      case ItemVerdict.Held(var until) -> items.hold(taken, until);
      case ItemVerdict.Again again ->
          items.again(
              taken,
              again.counts(),
              again.notBefore(),
              BatchRest.until(again.notBefore(), taken.streak(), now),
              again.reason());
      case ItemVerdict.Left _ -> {}
    }
  }

  private void end(Taken taken, ItemState state, Outcome outcome) {
    items.end(taken, state, outcome.answer(), outcome.cost());
  }

  private Outcome ask(Taken taken) {
    var cost = new AtomicReference<>(Usd.ZERO);
    var answer = features.ask(taken.call(), taken.ask(), new Billed(cost));
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
    public void billed(Bill bill) {
      cost.set(bill.cost());
    }
  }
}
