import module java.base;

/**
 * A provider that has nothing to think about: answers every request at once with the same chat
 * completion. Usage: {@code java Upstream.java PORT}
 */
final class Upstream {
  private static final byte[] RESPONSE = response(
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
      """);

  private Upstream() {}

  public static void main(String[] args) throws IOException {
    var here = InetAddress.getLoopbackAddress();
    try (var server = new ServerSocket(Integer.parseInt(args[0]), 1024, here)) {
      while (true) {
        var connection = server.accept();
        Thread.startVirtualThread(() -> serve(connection));
      }
    }
  }

  private static void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      var requests = new MessageReader(connection.getInputStream());
      var out = connection.getOutputStream();
      while (requests.next() != null) {
        out.write(RESPONSE);
      }
    } catch (IOException _) {
      // The other side has gone.
    }
  }

  private static byte[] response(String json) {
    var body = json.strip();
    var head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\nx-request-id: req_2f0e6c1d5b7a4e0c9d8f\r\nopenai-processing-ms: 0\r\n\r\n";
    return (head + body).getBytes(StandardCharsets.US_ASCII);
  }
}
