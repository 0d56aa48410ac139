package dev.plimsoll.models.dialects;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.platform.Json;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** What a model wants changed in its requests. */
sealed interface Adjustment {
  String LIMIT = "max_tokens";
  String NEW_LIMIT = "max_completion_tokens";
  String EFFORT = "reasoning_effort";
  String THINKING = "thinking";
  String TYPE = "type";

  /** The request as the model wants it. */
  ModelRequest in(ModelRequest request);

  /** Whether it holds for all requests to the model. */
  default boolean isLasting() {
    return true;
  }

  /** It wants the limit of an answer under its new name, and under no other. */
  record NewLimit() implements Adjustment {
    @Override
    public ModelRequest in(ModelRequest request) {
      return request.options().has(LIMIT) ? with(request, NewLimit::rename) : request;
    }

    private static void rename(ObjectNode options) {
      var limit = options.remove(LIMIT);
      if (!options.path(NEW_LIMIT).isNumber()) {
        options.set(NEW_LIMIT, limit);
      }
    }
  }

  /**
   * It gives no longer answers.
   *
   * @param tokens the longest answer
   * @param isLasting false if it is the length of this conversation that leaves no room for more
   */
  record AtMost(long tokens, boolean isLasting) implements Adjustment {
    private static final List<String> NAMES = List.of(LIMIT, NEW_LIMIT);

    @Override
    public ModelRequest in(ModelRequest request) {
      return NAMES.stream().anyMatch(name -> isAbove(request.options(), name))
          ? with(request, this::lower)
          : request;
    }

    private void lower(ObjectNode options) {
      NAMES.stream()
          .filter(name -> isAbove(options, name))
          .forEach(name -> options.put(name, tokens));
    }

    private boolean isAbove(ObjectNode options, String name) {
      return options.path(name).asLong(0) > tokens;
    }
  }

  /**
   * It does not take an option.
   *
   * @param isLasting false if it is the value that it does not take
   */
  record Without(String option, boolean isLasting) implements Adjustment {
    @Override
    public ModelRequest in(ModelRequest request) {
      return request.options().has(option)
          ? with(request, options -> options.remove(option))
          : request;
    }
  }

  /** It does not take a field of messages that another provider has written. */
  record WithoutInMessages(String field) implements Adjustment {
    @Override
    public ModelRequest in(ModelRequest request) {
      var messages = request.messages();
      return messages.stream().anyMatch(this::hasIt)
          ? with(request, messages.stream().map(this::withoutIt).toList(), request.options())
          : request;
    }

    private boolean hasIt(Message message) {
      var raw = message.raw();
      return raw != null && raw.contains(field) && Json.parse(raw).has(field);
    }

    private Message withoutIt(Message message) {
      if (!hasIt(message)) {
        return message;
      }
      var tree = (ObjectNode) Json.parse(String.valueOf(message.raw()));
      tree.remove(field);
      return new Message(message.role(), message.text(), tree.toString());
    }
  }

  /** It takes one of these options, but not both: the first of them is kept. */
  record NotBoth(String kept, String other) implements Adjustment {
    @Override
    public ModelRequest in(ModelRequest request) {
      return request.options().hasNonNull(kept) ? new Without(other, true).in(request) : request;
    }
  }

  /** It calls tools only where it does not think. */
  record NoEffortBesideTools() implements Adjustment {
    @Override
    public ModelRequest in(ModelRequest request) {
      var options = request.options();
      return options.path("tools").isEmpty() && options.path("functions").isEmpty()
          ? request
          : with(request, changed -> changed.put(EFFORT, "none"));
    }
  }

  /** It decides by itself how much it thinks, and takes no budget. */
  record ThinksByItself() implements Adjustment {
    @Override
    public ModelRequest in(ModelRequest request) {
      return thinking(request).equals("enabled")
          ? with(request, options -> options.putObject(THINKING).put(TYPE, "adaptive"))
          : request;
    }
  }

  /** It thinks within a budget, or not at all: without one from the caller, it does not. */
  record NoAdaptiveThinking() implements Adjustment {
    @Override
    public ModelRequest in(ModelRequest request) {
      return thinking(request).equals("adaptive")
          ? with(request, options -> options.remove(THINKING))
          : request;
    }
  }

  private static String thinking(ModelRequest request) {
    return request.options().path(THINKING).path(TYPE).asString("");
  }

  /**
   * It takes no thoughts that belong to another account, or behind a conversation that is no longer
   * the same: it answers without them, too.
   */
  record WithoutThoughts() implements Adjustment {
    private static final String CALLS = "tool_calls";
    private static final String THOUGHTS = "extra_content";

    @Override
    public ModelRequest in(ModelRequest request) {
      var messages = request.messages();
      return messages.stream().anyMatch(WithoutThoughts::hasThoughts)
          ? with(
              request,
              messages.stream().map(WithoutThoughts::withoutThoughts).toList(),
              request.options())
          : request;
    }

    private static boolean hasThoughts(Message message) {
      var raw = message.raw();
      return raw != null
          && raw.contains(THOUGHTS)
          && Json.parse(raw).path(CALLS).valueStream().anyMatch(call -> call.has(THOUGHTS));
    }

    private static Message withoutThoughts(Message message) {
      if (!hasThoughts(message)) {
        return message;
      }
      var tree = Json.parse(String.valueOf(message.raw()));
      tree.path(CALLS).valueStream().forEach(call -> ((ObjectNode) call).remove(THOUGHTS));
      return new Message(message.role(), message.text(), tree.toString());
    }

    @Override
    public boolean isLasting() {
      return false;
    }
  }

  /** It knows instructions of the system alone. */
  record NoDeveloper() implements Adjustment {
    private static final String DEVELOPER = "developer";
    private static final String SYSTEM = "system";

    @Override
    public ModelRequest in(ModelRequest request) {
      var messages = request.messages();
      return messages.stream().anyMatch(NoDeveloper::isByDeveloper)
          ? with(request, messages.stream().map(NoDeveloper::bySystem).toList(), request.options())
          : request;
    }

    private static boolean isByDeveloper(Message message) {
      return message.role().equals(DEVELOPER);
    }

    private static Message bySystem(Message message) {
      if (!isByDeveloper(message)) {
        return message;
      }
      var raw = message.raw();
      return new Message(
          SYSTEM,
          message.text(),
          raw == null ? null : ((ObjectNode) Json.parse(raw)).put("role", SYSTEM).toString());
    }
  }

  private static ModelRequest with(ModelRequest request, Consumer<ObjectNode> change) {
    var options = request.options().deepCopy();
    change.accept(options);
    return with(request, request.messages(), options);
  }

  private static ModelRequest with(
      ModelRequest request, List<Message> messages, ObjectNode options) {
    return new ModelRequest(
        request.model(), messages, request.stream(), options, request.grounding());
  }
}
