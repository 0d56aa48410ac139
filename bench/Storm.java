import module java.base;
import module java.net.http;

/**
 * Sends the same chat request so many times at once, and prints the statuses with their numbers and
 * how many different answers came.
 *
 * <p>Usage: {@code java Storm.java PORT REQUESTS MODEL [HEADER...]}, a header as {@code Name: value}
 */
final class Storm {
  private Storm() {}

  public static void main(String[] args) throws Exception {
    var request = request(args[0], args[2], List.of(args).subList(3, args.length));
    var go = new CountDownLatch(1);
    var sent = new ArrayList<Future<HttpResponse<String>>>();
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < Integer.parseInt(args[1]); i++) {
        Callable<HttpResponse<String>> one =
            () -> {
              go.await();
              return client.send(request, HttpResponse.BodyHandlers.ofString());
            };
        sent.add(threads.submit(one));
      }
      go.countDown();
    }
    Map<Integer, Integer> statuses = new TreeMap<>();
    var answers = new HashSet<String>();
    for (var answer : sent) {
      statuses.merge(answer.get().statusCode(), 1, Integer::sum);
      if (answer.get().statusCode() == 200) {
        answers.add(answer.get().body());
      }
    }
    System.out.println(statuses + " " + answers.size());
  }

  private static HttpRequest request(String port, String model, List<String> headers) {
    var body =
        """
        {"model":"%s","max_tokens":100,"messages":[{"role":"user","content":"What is a Plimsoll line?"}]}"""
            .formatted(model);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/chat/completions"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    for (var header : headers) {
      var parts = header.split(": ", 2);
      request.header(parts[0], parts[1]);
    }
    return request.build();
  }
}
