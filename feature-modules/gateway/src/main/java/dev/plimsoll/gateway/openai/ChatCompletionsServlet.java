package dev.plimsoll.gateway.openai;

import dev.plimsoll.access.Caller;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerMemory;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.approvals.HeldAnswers;
import dev.plimsoll.calls.record.CallNotRecorded;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.costs.Budgets;
import dev.plimsoll.costs.budget.BudgetSubject;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.UnknownFeature;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.gateway.http.Answering;
import dev.plimsoll.gateway.http.Heartbeats;
import dev.plimsoll.jobs.AnswerJobs;
import dev.plimsoll.jobs.JobState;
import dev.plimsoll.jobs.UnknownWebhook;
import dev.plimsoll.models.api.CallerGone;
import dev.plimsoll.models.api.NoRoomForAnswer;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.SqlFailure;
import dev.plimsoll.platform.bodies.BodyRefused;
import dev.plimsoll.repeats.IdempotencyKeyReused;
import dev.plimsoll.repeats.IdempotencyUnavailable;
import dev.plimsoll.repeats.RepeatStillRunning;
import dev.plimsoll.serving.AiFeatures;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/chat/completions}: one call of an AI feature, as JSON or as a stream. */
@WebServlet(urlPatterns = "/v1/chat/completions", asyncSupported = true)
public class ChatCompletionsServlet extends WireServlet {
  private static final Logger LOG = System.getLogger(ChatCompletionsServlet.class.getName());

  @Inject transient AiFeatures features;
  @Inject transient Answering answering;
  @Inject transient FeatureCatalog catalog;
  @Inject transient AnswerJobs jobs;
  @Inject transient HeldAnswers holds;
  @Inject transient AnswerMemory memory;
  @Inject transient Budgets budgets;
  @Inject transient Heartbeats heartbeats;
  @Inject transient IdSource ids;
  @Inject transient Clock clock;

  @Inject
  @ConfigProperty(name = "plimsoll.max-body-bytes", defaultValue = "20971520")
  int maxBodyBytes;

  /**
   * The request, and how its answer is to be sent.
   *
   * @param isJob whether it becomes a job at once
   * @param takesLater whether the caller expects that the answer may come later
   */
  private record Asked(
      ChatRequest request,
      Ask ask,
      @Nullable String repeatKey,
      @Nullable String webhook,
      boolean isJob,
      boolean takesLater) {}

  public ChatCompletionsServlet() {
    super("POST");
  }

  @Override
  protected void doPost(HttpServletRequest http, HttpServletResponse response) throws IOException {
    var caller = caller(http, response);
    if (caller == null) {
      return;
    }
    try {
      var request = read(RequestBody.read(http, maxBodyBytes));
      checkTask(request.model(), caller);
      var ask = ask(request, caller, http.getHeader("X-Plimsoll-Conversation"));
      var repeatKey = idempotencyKey(http);
      var prefersJob = prefersJob(http);
      var asked =
          new Asked(
              request,
              ask,
              repeatKey,
              http.getHeader("X-Plimsoll-Webhook"),
              serves(Task.CHAT) && (prefersJob || jobs.areUsualFor(ask.feature())),
              prefersJob || jobs.areDeclaredFor(ask.feature()));
      answering.answer(
          http,
          response,
          request.stream() || repeatKey != null,
          answered -> answer(asked, answered));
    } catch (InvalidRequest e) {
      WireReply.send(response, e.error());
    } catch (UnknownFeature e) {
      WireReply.send(response, WireError.unknownFeature(e.feature().value()));
    }
  }

  ChatRequest read(byte[] body) {
    return ChatRequest.read(body);
  }

  /** Whether features with this task can be used at this address. */
  boolean serves(Task task) {
    return task != Task.EMBED;
  }

  private void checkTask(FeatureKey key, Caller caller) {
    try {
      if (caller.mayUse(key) && !serves(catalog.feature(key).task())) {
        throw new InvalidRequest(WireError.wrongTask(key.value()));
      }
    } catch (UnknownFeature e) {
      throw new InvalidRequest(WireError.unknownFeature(key.value()));
    }
  }

  /** Whether the caller prefers not to wait (RFC 7240). */
  private static boolean prefersJob(HttpServletRequest http) {
    // Most calls do not have this header.
    return http.getHeader("Prefer") != null
        && Collections.list(http.getHeaders("Prefer")).stream()
            .flatMap(header -> Arrays.stream(header.split(",", -1)))
            .anyMatch(preference -> preference.strip().equalsIgnoreCase("respond-async"));
  }

  private void answer(Asked asked, HttpServletResponse response) {
    try (var room = memory.open(asked.ask().caller())) {
      answer(asked, room, response);
    }
  }

  private void answer(Asked asked, AnswerMemory.Room room, HttpServletResponse response) {
    var subject = subject(asked.ask());
    var reply = new WireReply(response, asked.request(), room, () -> budgets.left(subject), clock);
    if (asked.request().stream() && !asked.isJob() && answersNow(asked.ask().feature())) {
      heartbeats.watch(reply.stream());
    }
    try {
      answer(asked, reply, response);
    } finally {
      heartbeats.end(reply.stream());
    }
  }

  private static BudgetSubject subject(Ask ask) {
    var caller = ask.caller();
    return new BudgetSubject(caller.tenant(), caller.user(), caller.keyName(), ask.feature());
  }

  /**
   * Whether the reply cannot be the address of an answer that comes later: after the first
   * heartbeat it is a stream, whatever comes then.
   */
  private boolean answersNow(FeatureKey key) {
    try {
      var feature = catalog.feature(key);
      return feature.risk() == null && !feature.fallback().has(FallbackStep.Later.class);
    } catch (UnknownFeature _) {
      return false;
    }
  }

  private void answer(Asked asked, WireReply reply, HttpServletResponse response) {
    try {
      switch (answer(asked, reply)) {
        case Answer.Later later -> answerLater(asked, later, reply, response);
        case Answer.Held held -> answerHeld(asked, held, reply);
        case Answer answer -> reply.end(answer);
      }
    } catch (UnknownFeature e) {
      fail(reply, WireError.unknownFeature(asked.request().model().value()));
    } catch (UnknownWebhook e) {
      fail(reply, WireError.invalid("X-Plimsoll-Webhook", String.valueOf(e.getMessage())));
    } catch (IdempotencyKeyReused e) {
      fail(reply, WireError.differentRepeat(e));
    } catch (RepeatStillRunning e) {
      fail(reply, WireError.stillRunning(e));
    } catch (NoRoomForAnswer _) {
      response.setHeader("Retry-After", "1");
      fail(reply, WireError.refused(BodyRefused.busy()));
    } catch (IdempotencyUnavailable e) {
      LOG.log(Level.WARNING, e.getMessage(), e);
      fail(reply, WireError.repeatsOutOfReach(e));
    } catch (CallNotRecorded e) {
      LOG.log(Level.ERROR, e.getMessage(), e);
      fail(reply, WireError.notRecorded());
    } catch (IOException | CallerGone e) {
      LOG.log(Level.DEBUG, "The caller disconnected before the answer was ready");
    } catch (RuntimeException | Error e) {
      fail(reply, internal(e));
    }
  }

  private Answer answer(Asked asked, WireReply reply) {
    var key = asked.repeatKey();
    if (asked.isJob()) {
      var later = features.later(asked.ask());
      return key == null ? later : features.once(key, asked.ask(), reply, _ -> later);
    }
    return key == null
        ? features.ask(asked.ask(), reply)
        : features.askOnce(key, asked.ask(), reply);
  }

  private void answerLater(
      Asked asked, Answer.Later later, WireReply reply, HttpServletResponse response)
      throws IOException {
    var job = jobs.submit(asked.ask(), later, asked.webhook(), asked.repeatKey());
    var answer = job.answer();
    if (asked.takesLater()) {
      var feature = asked.ask().feature();
      var notice = asked.isJob() ? jobs.notice(feature) : Optional.of(jobs.noticeOfDelay(feature));
      WireJob.accept(response, job, asked.request().user(), notice);
    } else if (job.state() == JobState.CANCELLED || (answer != null && !answer.isLasting())) {
      // No model answered under this key, so that it is a new attempt.
      reply.end(features.ask(asked.ask(), reply));
    } else if (answer instanceof Answer.Held held) {
      answerHeld(asked, held, reply);
    } else if (answer != null) {
      reply.endWhole(answer);
    } else {
      WireJob.refer(reply, job, asked.request().user(), notice(asked));
    }
  }

  /** Why a caller that expects the answer now gets it later. */
  private String notice(Asked asked) {
    return asked.repeatKey() == null || asked.isJob()
        ? jobs.noticeOfDelay(asked.ask().feature())
        : "The answer for this Idempotency-Key is being made as a job.";
  }

  private void answerHeld(Asked asked, Answer.Held held, WireReply reply) throws IOException {
    var decided = holds.of(held.call()).map(HeldAnswer::given).orElse(null);
    if (decided != null) {
      reply.endWhole(decided);
    } else {
      WireHold.refer(reply, held, asked.request().user());
    }
  }

  private static Ask ask(ChatRequest request, Caller caller, @Nullable String conversation) {
    return new Ask(
        request.model(),
        request.user() == null ? caller : caller.onBehalfOf(request.user()),
        Channel.API,
        conversationOf(conversation, caller),
        request.messages(),
        Map.of(),
        request.options(),
        request.stream());
  }

  private static @Nullable ConversationId conversationOf(@Nullable String header, Caller caller) {
    try {
      return header == null ? null : caller.conversation(ConversationId.given(header));
    } catch (IllegalArgumentException _) {
      throw InvalidRequest.field(
          "X-Plimsoll-Conversation", "X-Plimsoll-Conversation must be 1 to 64 characters.");
    }
  }

  private WireError internal(Throwable failure) {
    if (SqlFailure.isDueToConnection(failure)) {
      LOG.log(Level.WARNING, "A question could not be answered without the database", failure);
      return WireError.databaseOutOfReach();
    }
    var id = ids.next();
    LOG.log(Level.ERROR, "Failure " + id + " in a chat completion", failure);
    return new WireError(
        500,
        "An internal error kept Plimsoll from answering. Give the operator this reference: "
            + id
            + ".",
        "server_error",
        null,
        id);
  }

  private static void fail(WireReply reply, WireError error) {
    try {
      reply.fail(error);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "The caller disconnected before the error was sent");
    }
  }
}
