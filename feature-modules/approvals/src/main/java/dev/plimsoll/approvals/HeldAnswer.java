package dev.plimsoll.approvals;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.plimsoll.access.Caller;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.features.settings.Risk;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A high-risk answer that is or was held for a reviewer, and its outcome.
 *
 * @param application whose key asked; null for a signed-in person
 * @param answer the model's answer
 * @param safeAnswer the answer that is given if the model's is not
 * @param dueAt when the safe answer is given, unless somebody has decided
 * @param ending null while it is held
 */
public record HeldAnswer(
    FeatureKey feature,
    TenantId tenant,
    UserId user,
    @JsonAlias("keyName") @Nullable String application,
    String question,
    Answer.Given answer,
    Risk risk,
    String safeAnswer,
    Instant heldAt,
    Instant dueAt,
    HoldState state,
    @Nullable Ending ending) {

  /**
   * The end of the wait.
   *
   * @param by whoever decided, or Plimsoll if the time was over
   * @param text the given answer, if a person wrote it
   * @param reason why the answer was refused
   */
  public record Ending(String by, Instant at, @Nullable String text, @Nullable String reason) {}

  public static HeldAnswer of(
      Caller caller,
      FeatureKey feature,
      String question,
      Answer.Given answer,
      Risk risk,
      String safeAnswer,
      Instant now,
      Instant due) {
    return new HeldAnswer(
        feature,
        caller.tenant(),
        caller.user(),
        caller.application(),
        question,
        answer,
        risk,
        safeAnswer,
        now,
        due,
        HoldState.HELD,
        null);
  }

  /** The call that the answer belongs to. */
  @JsonIgnore
  public CallId call() {
    return answer.call();
  }

  /** Whether this caller asked the question. */
  public boolean isFor(Caller caller) {
    return caller.isOf(tenant, application) && user.local().equals(caller.user().local());
  }

  /** The answer that the user gets in the end; null while it is held. */
  public Answer.@Nullable Given given() {
    return switch (state) {
      case HELD -> null;
      case APPROVED -> answer;
      case EDITED -> answer.inWords(Objects.requireNonNull(Objects.requireNonNull(ending).text()));
      case REFUSED, EXPIRED -> answer.replacedBy(safeAnswer);
    };
  }

  HeldAnswer decided(HoldDecision decision, String by, Instant at) {
    return switch (decision) {
      case HoldDecision.Approve _ -> ended(HoldState.APPROVED, new Ending(by, at, null, null));
      case HoldDecision.Edit(var text) -> ended(HoldState.EDITED, new Ending(by, at, text, null));
      case HoldDecision.Refuse(var reason) ->
          ended(HoldState.REFUSED, new Ending(by, at, null, reason));
    };
  }

  HeldAnswer expired(String by, Instant at) {
    return ended(HoldState.EXPIRED, new Ending(by, at, null, null));
  }

  private HeldAnswer ended(HoldState how, Ending ending) {
    return new HeldAnswer(
        feature,
        tenant,
        user,
        application,
        question,
        answer,
        risk,
        safeAnswer,
        heldAt,
        dueAt,
        how,
        ending);
  }
}
