package dev.plimsoll.failures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The provider's end of one exchange. */
record Line(
    Speech speech, boolean stream, InputStream in, OutputStream out, CountDownLatch callerGone) {
  private static final int MOST_WORDS = 500;

  String type() {
    return stream ? "text/event-stream" : "application/json";
  }

  /** An answer of the type that was asked for. */
  void answer(String body) throws IOException {
    answer(type(), body);
  }

  void answer(String type, String body) throws IOException {
    head("200 OK", type, body.length(), "");
    say(body);
  }

  /** A refusal with the provider's own error. */
  void refuse(int status, String headers) throws IOException {
    var body = speech.error();
    head(status + " No", "application/json", body.length(), headers);
    say(body);
  }

  /** The first half of an answer. */
  void begin() throws IOException {
    var begun = stream ? speech.begun() : speech.whole().substring(0, 40);
    head("200 OK", type(), begun.length() + 1_000, "");
    say(begun);
  }

  /** Sends nothing more until the other end disconnects. */
  void stall() throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
  }

  /** Answers although the caller goes: a stream without end, or in one piece when it has gone. */
  void talkOn() throws Exception {
    if (!stream) {
      if (!callerGone.await(1, TimeUnit.MINUTES)) {
        throw new IOException("the caller did not go");
      }
      answer(speech.whole());
      return;
    }
    head("200 OK", type(), Integer.MAX_VALUE, "");
    say(speech.begun());
    callerGone.await();
    for (var i = 0; i < MOST_WORDS; i++) {
      say(speech.said(" there"));
      new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
    }
  }

  private void head(String status, String type, long length, String more) throws IOException {
    say(
        "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\n"
            .formatted(status, type, length, more));
  }

  private void say(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }
}
