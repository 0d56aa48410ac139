import module java.base;

/**
 * A provider that has nothing to think about: answers every request with the same chat completion,
 * or streams one where that is asked. A GET tells how many requests came.
 *
 * <p>Usage: {@code java Upstream.java PORT [PACE]}, where the pace is {@code instant}; {@code slow}:
 * each answer takes two seconds; or {@code tail}: most take 20 ms, three of a hundred a second.
 */
final class Upstream {
  private static final int STREAMED_TOKENS = 50;
  private static final long BETWEEN_TOKENS_NANOS = 100_000_000;

  private static final String ANSWER =
      """
      {"id":"chatcmpl-B9MHDbslfkBeAs8l4bebGdFOJ6PeG","object":"chat.completion","created":1741570283,\
      "model":"gpt-4o-mini-2024-07-18","choices":[{"index":0,"message":{"role":"assistant","content":\
      "A Plimsoll line is the mark on a ship's hull that shows how deep she may lie in the water when \
      she is loaded. It is named after Samuel Plimsoll, who fought for it in the British Parliament.",\
      "refusal":null,"annotations":[]},"logprobs":null,"finish_reason":"stop"}],"usage":\
      {"prompt_tokens":57,"completion_tokens":44,"total_tokens":101,"prompt_tokens_details":\
      {"cached_tokens":0,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":0,\
      "audio_tokens":0,"accepted_prediction_tokens":0,"rejected_prediction_tokens":0}},\
      "service_tier":"default","system_fingerprint":"fp_72ed7ab54c"}
      """;

  private static final byte[] RESPONSE = response(ANSWER.strip());

  private final AtomicLong asked = new AtomicLong();
  private final String pace;

  private Upstream(String pace) {
    this.pace = pace;
  }

  public static void main(String[] args) throws IOException {
    var upstream = new Upstream(args.length > 1 ? args[1] : "instant");
    var here = InetAddress.getLoopbackAddress();
    try (var server = new ServerSocket(Integer.parseInt(args[0]), 4096, here)) {
      while (true) {
        var connection = server.accept();
        Thread.startVirtualThread(() -> upstream.serve(connection));
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      var requests = new MessageReader(connection.getInputStream());
      var out = connection.getOutputStream();
      for (var request = requests.next(); request != null; request = requests.next()) {
        if (request.startsWith("GET")) {
          out.write(response(Long.toString(asked.get())));
          continue;
        }
        asked.incrementAndGet();
        if (requests.lastBodyHolds("\"stream\":true")) {
          stream(out);
        } else {
          takeTime();
          out.write(RESPONSE);
        }
      }
    } catch (IOException _) {
      // The other side has gone.
    }
  }

  private void takeTime() {
    switch (pace) {
      case "slow" -> LockSupport.parkNanos(2_000_000_000L);
      case "tail" ->
          LockSupport.parkNanos(
              ThreadLocalRandom.current().nextInt(100) < 3 ? 1_000_000_000L : 20_000_000L);
      default -> {}
    }
  }

  /** Fifty tokens over five seconds; each says its number and the moment when it was sent. */
  private static void stream(OutputStream out) throws IOException {
    out.write(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII));
    var start = System.nanoTime();
    for (var token = 0; token < STREAMED_TOKENS; token++) {
      LockSupport.parkNanos(start + token * BETWEEN_TOKENS_NANOS - System.nanoTime());
      frame(
          out,
          "{\"index\":0,\"delta\":{\"content\":\"<" + token + "@" + System.nanoTime() + ">\"}}",
          "");
    }
    frame(out, "{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}", "");
    frame(
        out,
        "",
        ",\"usage\":{\"prompt_tokens\":57,\"completion_tokens\":50,\"total_tokens\":107}");
    chunk(out, "data: [DONE]\n\n");
    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static void frame(OutputStream out, String choice, String more) throws IOException {
    chunk(
        out,
        "data: {\"id\":\"chatcmpl-B9M\",\"object\":\"chat.completion.chunk\",\"created\":1741570283,"
            + "\"model\":\"gpt-4o-mini-2024-07-18\",\"choices\":["
            + choice
            + "]"
            + more
            + "}\n\n");
  }

  private static void chunk(OutputStream out, String text) throws IOException {
    var bytes = (Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    out.write(bytes.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] response(String body) {
    var head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\nx-request-id: req_2f0e6c1d5b7a4e0c9d8f\r\nopenai-processing-ms: 0\r\n\r\n";
    return (head + body).getBytes(StandardCharsets.US_ASCII);
  }
}
