package dev.plimsoll.models.guard;

import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.guard.Safeguards.Admission.Admitted;
import dev.plimsoll.models.guard.Safeguards.Admission.Refused;
import dev.plimsoll.models.provider.ChatProvider;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call of a deployment, from its first attempt to its last. Times are in milliseconds. */
final class ResilientCall {
  private final ResilientInvoker invoker;
  private final ChatProvider provider;
  private final Safeguards safeguards;
  private final ModelRequest request;
  private final FirstTokenSink sink;
  private final long begun;
  private final Timeouts limits;
  private final long deadline;
  private int attempts;
  private boolean keyRests;

  /** For a key or before another attempt, in milliseconds. */
  private long waited;

  private @Nullable Failed last;

  ResilientCall(
      ResilientInvoker invoker,
      ChatProvider provider,
      Safeguards safeguards,
      ModelRequest request,
      ChunkSink sink) {
    this.invoker = invoker;
    this.provider = provider;
    this.safeguards = safeguards;
    this.request = request;
    this.sink = new FirstTokenSink(sink);
    begun = invoker.now();
    var model = safeguards.model();
    limits = TimeLimits.of(model.provider().timeouts(), model.name(), request);
    deadline = begun + limits.total().toMillis();
  }

  ModelOutcome outcome() {
    try {
      return safeguards.told(lastOutcome());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return orLast(Failed.unasked(FailureKind.CALLER_GONE, "the call was interrupted", null));
    }
  }

  private ModelOutcome lastOutcome() throws InterruptedException {
    while (true) {
      var from = invoker.now();
      var admission = invoker.admit(safeguards, latestKey());
      waited += invoker.now() - from;
      switch (admission) {
        case Refused(var why) -> {
          return orLast(why);
        }
        case Admitted admitted -> {
          var outcome = ask(admitted);
          last = outcome instanceof Failed failed ? failed : null;
          if (last == null || !goesOn(last)) {
            return outcome;
          }
        }
      }
    }
  }

  /** If no further attempt may be made, the previous one's outcome says more. */
  private Failed orLast(Failed why) {
    return last == null ? why : last;
  }

  /** The latest time to wait for a key; one that is free now may always be taken. */
  private long latestKey() {
    var now = invoker.now();
    return keyRests && attempts > invoker.retries().most()
        ? now
        : Math.min(now + Retries.LONGEST_WAIT.toMillis() - waited, deadline - 1);
  }

  private ModelOutcome ask(Admitted admitted) {
    var from = invoker.now();
    var attempt = attempt(admitted);
    var patience = safeguards.patience(request.stream());
    var outcome = patience == null ? once(attempt) : race(attempt, patience);
    keyRests = admitted.key().rests(invoker.now());
    if (outcome instanceof Answered answer) {
      safeguards.answered(answer, request.stream(), sink.sinceOr(invoker.now()) - from);
    }
    return outcome;
  }

  /** An attempt, whose outcome is reported to the circuit and the keys. */
  private Race.Attempt attempt(Admitted admitted) {
    var rest = Duration.ofMillis(Math.max(1, deadline - invoker.now()));
    var deployment = admitted.deployment().limited(limits.within(rest));
    return pieces -> {
      try (admitted) {
        var outcome = provider.ask(deployment, request, pieces);
        admitted.ended(outcome, invoker.now());
        return outcome;
      }
    };
  }

  private ModelOutcome once(Race.Attempt attempt) {
    return attempt.run(sink).after(++attempts);
  }

  private ModelOutcome race(Race.Attempt attempt, Duration patience) {
    safeguards.hedges().earn();
    var race = new Race(attempt, sink);
    var outcome = race.run(patience, this::hedge);
    attempts += race.attempts();
    return outcome.after(attempts);
  }

  /** A second attempt, if there are a key and room for it, and the hedge budget allows it. */
  private Optional<Race.Attempt> hedge() {
    if (!safeguards.hedges().spend()) {
      return Optional.empty();
    }
    return invoker.admitNow(safeguards).map(this::attempt);
  }

  /** Whether there is to be another attempt, after any wait before it. */
  private boolean goesOn(Failed failed) throws InterruptedException {
    if (sink.handedOn()) {
      return false;
    }
    if (keyRests) {
      return attempts <= invoker.retries().most() + safeguards.keys().size();
    }
    var wait = invoker.retries().waitAfter(failed, invoker.chance());
    if (wait.isEmpty()
        || waited + wait.get().toMillis() > Retries.LONGEST_WAIT.toMillis()
        || invoker.now() + wait.get().toMillis() >= deadline) {
      return false;
    }
    waited += wait.get().toMillis();
    invoker.pause(wait.get());
    return true;
  }

  /** Passes pieces on and remembers when the first one arrived. */
  private final class FirstTokenSink implements ChunkSink {
    private static final long NEVER = -1;

    private final ChunkSink next;
    private long since = NEVER;

    FirstTokenSink(ChunkSink next) {
      this.next = next;
    }

    @Override
    public void accept(Chunk chunk) {
      if (since == NEVER) {
        since = invoker.now();
      }
      next.accept(chunk);
    }

    @Override
    public void makeRoom(int bytes) {
      next.makeRoom(bytes);
    }

    @Override
    public void freeRoom(int bytes) {
      next.freeRoom(bytes);
    }

    boolean handedOn() {
      return since != NEVER;
    }

    /** When the first piece arrived, in milliseconds; a default if none has. */
    long sinceOr(long moment) {
      return handedOn() ? since : moment;
    }
  }
}
