package dev.plimsoll.models.http;

import dev.plimsoll.models.api.CallerGone;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.api.NoRoomForAnswer;
import dev.plimsoll.models.api.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.impl.classic.RequestFailedException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;

/** Receives a provider's response to one question and returns its outcome. */
final class ResponseReader {
  /** For the caller, whose request it is that makes an answer so long. */
  private static final String TOO_LARGE =
      """
      {"error":{"message":"The answer is larger than Plimsoll takes. Ask for fewer tokens, fewer \
      answers ('n') or 'top_logprobs', or send fewer texts to embed.","type":"invalid_request_error","param":null,\
      "code":"answer_too_large"}}\
      """;

  private final ProviderProtocol protocol;
  private final ProviderExchange exchange;
  private final ResponseAccumulator accumulator;
  private final ChunkSink sink;
  private final Clock clock;

  ResponseReader(
      ProviderProtocol protocol,
      ProviderExchange exchange,
      ResponseAccumulator accumulator,
      ChunkSink sink,
      Clock clock) {
    this.protocol = protocol;
    this.exchange = exchange;
    this.accumulator = accumulator;
    this.sink = sink;
    this.clock = clock;
  }

  ModelOutcome receive() {
    try {
      return answer();
    } catch (CallerGone _) {
      return accumulator.broken(FailureKind.CALLER_GONE, "the caller disconnected");
    } catch (MalformedAnswer e) {
      return accumulator.brokenOff(FailureKind.MALFORMED, e.detail());
    } catch (AnswerTooLarge e) {
      return accumulator.tooLarge(String.valueOf(e.getMessage()), TOO_LARGE);
    } catch (NoRoomForAnswer e) {
      return accumulator.tooLarge(String.valueOf(e.getMessage()), null);
    } catch (CancellationException _) {
      // The call was waiting for a connection.
      var passed = exchange.passedLimit();
      return passed == null ? interrupted() : late(passed);
    } catch (IllegalStateException e) {
      // The client's own, where a limit is over between its steps.
      var passed = exchange.passedLimit();
      if (passed == null) {
        throw e;
      }
      return late(passed);
    } catch (IOException e) {
      return lost(e);
    }
  }

  private ModelOutcome answer() throws IOException {
    if (accumulator.request().stream()) {
      exchange.expectFirstToken();
    }
    var response = exchange.send();
    if (response.getCode() < 200 || response.getCode() >= 300) {
      return refusal(response);
    }
    var body = Body.of(response);
    return accumulator.request().stream() ? streamed(body) : whole(body);
  }

  private Failed refusal(ClassicHttpResponse response) throws IOException {
    var json = Body.refusal(response);
    var error = json == null ? null : protocol.error(json);
    var status = error == null ? response.getCode() : error.statusIn(response.getCode());
    var kind = error == null ? ProviderError.kindOf(status) : error.kindIn(status);
    return accumulator.failed(
        kind,
        "HTTP " + status + (error == null ? "" : ": " + error.message()),
        status,
        retryAfter(response, error),
        error == null ? null : error.body());
  }

  private @Nullable Duration retryAfter(
      ClassicHttpResponse response, @Nullable ProviderError error) {
    var told =
        RetryAfter.of(header(response, "retry-after-ms"), header(response, "retry-after"), clock);
    return told == null && error != null ? error.retryAfter() : told;
  }

  private static @Nullable String header(ClassicHttpResponse response, String name) {
    var header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private ModelOutcome whole(Body body) throws IOException {
    body.mustBe(Body.JSON);
    var isOfVectors = accumulator.request().grounding().task() == Task.EMBED;
    var bytes = body.bytes(isOfVectors ? Body.MOST_VECTORS : Body.LONGEST_ANSWER, sink);
    var json = isOfVectors ? Body.withoutVectors(bytes) : Body.json(bytes, sink);
    var error = protocol.error(json);
    if (error == null) {
      protocol.read(json, new String(bytes, StandardCharsets.UTF_8), accumulator);
    } else {
      protocol.noteUsage(json, accumulator);
      accumulator.fail(error);
    }
    return accumulator.outcome();
  }

  private ModelOutcome streamed(Body body) throws IOException {
    if (body.is(Body.JSON)) {
      var json = Body.json(body.bytes(Body.LONGEST_ANSWER, sink), sink);
      var error = protocol.error(json);
      if (error != null) {
        protocol.noteUsage(json, accumulator);
        accumulator.fail(error);
        return accumulator.outcome();
      }
    }
    body.mustBe(Body.EVENTS);
    new StreamedAnswer(protocol, exchange, accumulator, sink).read(body.stream());
    return accumulator.outcome();
  }

  private ModelOutcome lost(IOException e) {
    var passed = exchange.passedLimit();
    if (passed != null) {
      return late(passed);
    }
    if (Thread.currentThread().isInterrupted()) {
      return interrupted();
    }
    if (isWithoutConnection(e)) {
      return accumulator.broken(
          FailureKind.BULKHEAD_FULL, "this server has no connection free: it is too busy");
    }
    return accumulator.brokenOff(
        e instanceof ConnectTimeoutException ? FailureKind.TIMED_OUT : FailureKind.UNAVAILABLE,
        String.valueOf(e.getMessage()));
  }

  /** Whether the provider was not asked, because no connection of ours became free. */
  private static boolean isWithoutConnection(IOException e) {
    return e instanceof ConnectionRequestTimeoutException
        || (e instanceof RequestFailedException && e.getCause() instanceof TimeoutException);
  }

  /** A provider that still answers when our time is over has not failed. */
  private ModelOutcome late(String passed) {
    var wasAnswering = accumulator.hasBegun() && exchange.isOutOfTime();
    return accumulator.brokenOff(
        wasAnswering ? FailureKind.OUT_OF_TIME : FailureKind.TIMED_OUT, passed);
  }

  private Failed interrupted() {
    return accumulator.broken(FailureKind.CALLER_GONE, "the call was interrupted");
  }
}
