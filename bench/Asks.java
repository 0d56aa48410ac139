import module java.base;
import module java.net.http;

/**
 * Asks questions that are numbers, each once, and writes down what came of each: {@code NUMBER MODEL
 * ANSWERED}, {@code REFUSED CODE} with the code of the error, or {@code UNKNOWN} and what happened
 * where there was neither a whole answer nor an error. Every fourth answer is asked for as a stream.
 * A caller whose server does not answer goes on to the next, as behind a load balancer.
 *
 * <p>Usage: {@code java Asks.java SECONDS CALLERS FIRST_NUMBER MODEL,... PORT,... FILE HEADER}
 */
final class Asks {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final List<String> models;
  private final List<String> ports;
  private final String[] header;
  private final AtomicInteger next;
  private final PrintWriter seen;

  private Asks(int first, List<String> models, List<String> ports, String header, PrintWriter seen) {
    next = new AtomicInteger(first);
    this.models = models;
    this.ports = ports;
    this.header = header.split(": ", 2);
    this.seen = seen;
  }

  public static void main(String[] args) throws Exception {
    var end = System.nanoTime() + Long.parseLong(args[0]) * 1_000_000_000;
    try (var seen = new PrintWriter(Files.newBufferedWriter(Path.of(args[5])), true);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asks =
          new Asks(
              Integer.parseInt(args[2]),
              List.of(args[3].split(",")),
              List.of(args[4].split(",")),
              args[6],
              seen);
      for (var caller = 0; caller < Integer.parseInt(args[1]); caller++) {
        var server = caller;
        threads.execute(() -> asks.askUntil(end, server));
      }
    }
  }

  private void askUntil(long end, int firstServer) {
    var server = firstServer;
    while (System.nanoTime() < end) {
      var number = next.getAndIncrement();
      var model = models.get(number % models.size());
      var came = ask(number, model, ports.get(server % ports.size()));
      seen.println(number + " " + model + " " + came);
      if (!came.equals("ANSWERED")) {
        LockSupport.parkNanos(100_000_000);
        server++;
      }
    }
  }

  private String ask(int number, String model, String port) {
    var streamed = number % 4 == 0;
    var body =
        """
        {"model":"%s","max_tokens":100,"stream":%s,"messages":[{"role":"user","content":"%d"}]}"""
            .formatted(model, streamed, number);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/chat/completions"))
            .header("Content-Type", "application/json")
            .header(header[0], header[1])
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return came(client.send(request, HttpResponse.BodyHandlers.ofString()), streamed);
    } catch (IOException e) {
      return "UNKNOWN " + e.getClass().getSimpleName();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String came(HttpResponse<String> answer, boolean streamed) {
    var body = answer.body();
    var code = CODE.matcher(body);
    if (body.contains("\"error\":{")) {
      return code.find() ? "REFUSED " + code.group(1) : "UNKNOWN error-without-code";
    }
    if (answer.statusCode() != 200) {
      return "UNKNOWN status-" + answer.statusCode();
    }
    return !streamed || body.endsWith("data: [DONE]\n\n") ? "ANSWERED" : "UNKNOWN stream-ended";
  }
}
