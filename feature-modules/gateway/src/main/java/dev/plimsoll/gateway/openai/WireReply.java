package dev.plimsoll.gateway.openai;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.answers.AnswerMemory;
import dev.plimsoll.answers.CacheKind;
import dev.plimsoll.costs.budget.BudgetExceeded;
import dev.plimsoll.costs.budget.BudgetLeft;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.gateway.http.EventResponse;
import dev.plimsoll.gateway.http.LiveStream;
import dev.plimsoll.models.api.CallerGone;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.NoRoomForAnswer;
import dev.plimsoll.platform.RequestId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one answer to its caller. Status and headers are sent with the first piece, so that a call
 * that ends before it can still be answered with a plain error.
 */
public final class WireReply implements AnswerListener {
  private static final long LONGEST_RETRY_SECONDS = 60;

  /** In characters. */
  private static final int LARGE = 64_000;

  /** Tells clients of OpenAI whether they are to ask again by themselves. */
  private static final String SHOULD_RETRY = "X-Should-Retry";

  private final HttpServletResponse response;
  private final ChatRequest request;
  private final AnswerMemory.Room room;
  private final LiveStream stream;
  private final Supplier<List<BudgetLeft>> budgets;
  private final Clock clock;
  private final long createdSeconds;
  private String call = "";

  /** Whether a piece of the answer was sent, and not only a comment. */
  private boolean streaming;

  private boolean madeFrames;

  /** The last piece of the provider that was passed on; empty if there was none. */
  private String passedOn = "";

  private final SaidUsage saidUsage = new SaidUsage();

  /**
   * @param room open until the reply is sent
   * @param budgets what is left of the budgets of the caller
   */
  WireReply(
      HttpServletResponse response,
      ChatRequest request,
      AnswerMemory.Room room,
      Supplier<List<BudgetLeft>> budgets,
      Clock clock) {
    this.response = response;
    this.request = request;
    this.room = room;
    this.budgets = budgets;
    this.clock = clock;
    stream = new LiveStream(EventResponse.of(response), clock);
    createdSeconds = clock.instant().getEpochSecond();
  }

  /** The stream of a reply that is one. */
  LiveStream stream() {
    return stream;
  }

  @Override
  public void begun(CallId call, ConversationId conversation) {
    begun(call);
    response.setHeader("X-Plimsoll-Conversation", conversation.local().value());
  }

  private void begun(CallId call) {
    this.call = call.value();
    RequestId.set(response, call.value());
    response.setHeader("X-Plimsoll-Call", call.value());
  }

  /** The server notices that a client has hung up when it writes to it, and not before. */
  @Override
  public void cancellable(Runnable cancel) {
    stream.whenGone(cancel);
  }

  @Override
  public void passed(List<BudgetExceeded> budgets) {
    response.setHeader(
        "X-Plimsoll-Budget",
        budgets.stream().map(WireReply::usedUp).collect(Collectors.joining(", ")));
  }

  @Override
  public void reused(CacheKind kind) {
    response.setHeader("X-Plimsoll-Cache", kind.word());
  }

  @Override
  public Optional<Instant> waitsSince(Instant begun) {
    return Optional.of(begun);
  }

  @Override
  public AnswerMemory.Room room() {
    return room;
  }

  /** A member of a list by RFC 9651. */
  private static String usedUp(BudgetExceeded budget) {
    var until = budget.renewsAt().getEpochSecond();
    return "\"" + budget.budget().name() + "\";passed;renews=@" + until;
  }

  @Override
  public void said(Chunk chunk) {
    if (!request.stream()) {
      return;
    }
    try {
      var raw = chunk.raw();
      if (raw == null) {
        sayMade(chunk);
      } else {
        begin();
        stream.send(raw);
        passedOn = raw;
        if (request.includeUsage()) {
          saidUsage.hear(raw);
        }
      }
    } catch (IOException e) {
      throw new CallerGone(e);
    }
  }

  /**
   * Ends the reply.
   *
   * @throws NoRoomForAnswer if it is too large to be sent now
   */
  void end(Answer answer) throws IOException {
    switch (answer) {
      case Answer.Given given when request.stream() -> endStream(given);
      case Answer.Given given -> body(given);
      case Answer.CallerGone _ -> {}
      case Answer.Limited limited -> {
        retryAfter(WireErrors.seconds(limited.retryAfter()));
        fail(WireErrors.of(limited));
      }
      case Answer.Interrupted _ -> {
        response.setHeader("Retry-After", WireError.RETRY_AFTER_STOP);
        fail(WireError.stopping());
      }
      case Answer.OverBudget over -> {
        var now = clock.instant();
        retryAfter(RateLimitHeaders.seconds(now, over.until(now)));
        fail(WireErrors.of(over));
      }
      case Answer.Failed failed when failed.status() != null -> {
        // It would be the same again.
        response.setHeader(SHOULD_RETRY, "false");
        fail(WireErrors.of(failed));
      }
      case Answer.Failed failed -> {
        if (failed.retryAfter() != null) {
          retryAfter(WireErrors.seconds(failed.retryAfter()));
        }
        fail(WireErrors.of(failed));
      }
      case Answer.Refused refused -> fail(WireErrors.refused(refused, request.asked()));
      default -> fail(WireErrors.of(answer));
    }
  }

  /**
   * Ends the reply with an answer of which nothing was sent, in pieces if the caller wants them.
   */
  void endWhole(Answer answer) throws IOException {
    if (answer instanceof Answer.Given given && request.stream()) {
      begun(given.call());
      given.asPieces().forEach(this::said);
    }
    end(answer);
  }

  /** Ends the reply with an error: as the response, or as the last event of a stream. */
  void fail(WireError error) throws IOException {
    if (stream.endUnopened()) {
      tellLimits();
      send(response, error);
    } else {
      stream.send(error.json(RequestId.of(response)));
    }
  }

  /**
   * Ends the reply with an error that is not worth repeating, because the answer will be at this
   * address.
   */
  void refer(String address, String retryAfterSeconds, WireError error) throws IOException {
    response.setHeader("Location", address);
    response.setHeader("Retry-After", retryAfterSeconds);
    response.setHeader(SHOULD_RETRY, "false");
    fail(error);
  }

  private void retryAfter(long seconds) {
    response.setHeader("Retry-After", Long.toString(seconds));
    if (seconds > LONGEST_RETRY_SECONDS) {
      // Clients of OpenAI ignore so long a wait, and ask again at once.
      response.setHeader(SHOULD_RETRY, "false");
    }
  }

  /** With the first piece, when what the call may take is reserved. */
  private void tellLimits() {
    RateLimitHeaders.of(budgets.get(), clock.instant()).forEach(response::setHeader);
  }

  public static void send(HttpServletResponse response, WireError error) throws IOException {
    json(response, error.status(), error.json(RequestId.of(response)));
  }

  public static void json(HttpServletResponse response, int status, String text)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    if (text.length() > LARGE) {
      // Without a copy: whoever reads it may be slow.
      var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
      writer.write(text);
      writer.flush();
      return;
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private void body(Answer.Given given) throws IOException {
    var raw = given.raw();
    var text = raw != null ? raw : WireAnswer.body(given, createdSeconds).toString();
    room.holdAtLeast(text.length());
    tellLimits();
    json(response, 200, text);
  }

  private void endStream(Answer.Given given) throws IOException {
    if (!streaming || madeFrames) {
      begin();
      frame(WireAnswer.finished(given, createdSeconds));
    }
    if (request.includeUsage() && !saidUsage.isLast()) {
      frame(WireAnswer.usageFrame(given, createdSeconds, passedOn));
    }
    stream.send("[DONE]");
  }

  private void sayMade(Chunk chunk) throws IOException {
    if (!streaming) {
      begin();
      frame(WireAnswer.opening(call, request.model().value(), createdSeconds));
    }
    madeFrames = true;
    frame(WireAnswer.said(call, request.model().value(), createdSeconds, chunk));
  }

  private void begin() {
    if (!streaming) {
      streaming = true;
      tellLimits();
    }
  }

  private void frame(ObjectNode data) throws IOException {
    stream.send(data.toString());
  }
}
