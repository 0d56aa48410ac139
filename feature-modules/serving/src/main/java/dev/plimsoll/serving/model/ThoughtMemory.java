package dev.plimsoll.serving.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.record.PersonErased;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What providers want back with the tools that they called, such as the thoughts of Claude and
 * DeepSeek and the signatures of Gemini, which many clients drop. It is kept in the memory of this
 * node, for an hour after it was last needed, and put back only for whom the call was: the same
 * user of the same application, who asks the same feature, whose checks it has passed.
 */
@ApplicationScoped
public class ThoughtMemory {
  private static final Duration KEPT = Duration.ofHours(1);

  /** In characters, of all applications together. */
  private static final long MOST = 32_000_000;

  /** In characters, of one conversation. */
  private static final long MOST_RESTORED = 4_000_000;

  private static final String CALLS = "tool_calls";
  private static final String EXTRA = "extra_content";

  /** What DeepSeek and others want back in words, beside the calls. */
  private static final String WORDS = "reasoning_content";

  /** How ids of Kimi K2 begin, which are the same in every conversation: functions.NAME:NUMBER. */
  private static final String OF_KIMI = "functions.";

  private final Cache<Key, Kept> memory;

  @Inject
  public ThoughtMemory(Clock clock) {
    this(clock, MOST);
  }

  ThoughtMemory(Clock clock, long most) {
    memory =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .weigher((Key key, Kept kept) -> key.weight() + kept.text.length())
            .expireAfterAccess(KEPT)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .executor(Runnable::run)
            .build();
  }

  /**
   * A call of a tool, and for whom it was.
   *
   * @param application null for a signed-in person
   * @param id that the provider gave it
   */
  private record Key(
      TenantId tenant,
      @Nullable String application,
      UserId user,
      FeatureKey feature,
      String id,
      String tool) {
    /** About as many characters as all of it takes in memory. */
    private static final int USUAL = 200;

    static Key of(Caller caller, FeatureKey feature, JsonNode call) {
      return new Key(
          caller.tenant(),
          caller.application(),
          caller.user(),
          feature,
          call.path("id").asString(""),
          call.at("/function/name").asString(""));
    }

    int weight() {
      return USUAL + id.length() + tool.length();
    }
  }

  /**
   * Thoughts.
   *
   * @param text as JSON, which belongs to the call and says whose it is; or in words
   * @param model whose words they are, which belong to the message; null of JSON
   */
  private record Kept(String text, @Nullable ModelKey model) {}

  /** Keeps the thoughts of an answer of a model that its caller gets. */
  void keep(Caller caller, FeatureKey feature, ModelKey model, ModelOutcome.Answered answer) {
    var raw = answer.raw();
    if (raw == null || !raw.contains(CALLS)) {
      return;
    }
    for (var choice : Json.parse(raw).path("choices")) {
      var message = choice.path("message");
      var calls = message.path(CALLS);
      var words = message.path(WORDS).asString("");
      if (calls.valueStream().anyMatch(call -> call.path(EXTRA).isObject())) {
        for (var call : calls) {
          if (call.path(EXTRA).isObject()) {
            keep(caller, feature, call, new Kept(call.path(EXTRA).toString(), null));
          }
        }
      } else if (!calls.isEmpty() && !words.isEmpty()) {
        keep(caller, feature, calls.get(0), new Kept(words, model));
      }
    }
  }

  private void keep(Caller caller, FeatureKey feature, JsonNode call, Kept thoughts) {
    var key = Key.of(caller, feature, call);
    if (!key.id.startsWith(OF_KIMI)) {
      memory.put(key, thoughts);
    }
  }

  /**
   * A conversation for a model with the thoughts that its caller has dropped: those of each call
   * once, and not more in all than a model reads.
   */
  List<Message> restored(
      Caller caller, FeatureKey feature, ModelKey model, List<Message> messages) {
    if (memory.estimatedSize() == 0) {
      return messages;
    }
    var restoring = new Restoring(memory, caller, feature, model);
    return messages.stream().map(restoring::restored).toList();
  }

  /** What is put back into one conversation. */
  private static final class Restoring {
    private final Cache<Key, Kept> memory;
    private final Caller caller;
    private final FeatureKey feature;
    private final ModelKey model;
    private final Set<Key> done = new HashSet<>();
    private long left = MOST_RESTORED;

    Restoring(Cache<Key, Kept> memory, Caller caller, FeatureKey feature, ModelKey model) {
      this.memory = memory;
      this.caller = caller;
      this.feature = feature;
      this.model = model;
    }

    Message restored(Message message) {
      var raw = message.raw();
      if (raw == null
          || !message.role().equals("assistant")
          || !raw.contains(CALLS)
          || !(Json.parse(raw) instanceof ObjectNode tree)) {
        return message;
      }
      var changed = false;
      for (var call : tree.path(CALLS)) {
        if (call instanceof ObjectNode object && !object.hasNonNull(EXTRA)) {
          changed |= restore(tree, object);
        }
      }
      return changed ? new Message(message.role(), message.text(), tree.toString()) : message;
    }

    private boolean restore(ObjectNode message, ObjectNode call) {
      var key = Key.of(caller, feature, call);
      var kept = memory.getIfPresent(key);
      if (kept == null || kept.text.length() > left || !isWanted(kept, message) || !done.add(key)) {
        return false;
      }
      left -= kept.text.length();
      if (kept.model == null) {
        call.set(EXTRA, Json.parse(kept.text));
      } else {
        message.put(WORDS, kept.text);
      }
      return true;
    }

    /** Words do not say whose they are, and other models do not know the field. */
    private boolean isWanted(Kept kept, ObjectNode message) {
      return kept.model == null
          || (kept.model.equals(model) && message.path(WORDS).asString("").isEmpty());
    }
  }

  void forget(@Observes LedgerAppended change) {
    if (change.concerns(PersonErased.KIND)) {
      var person = new UserId(change.subject().id());
      memory.asMap().keySet().removeIf(key -> key.user.equals(person));
    }
  }
}
