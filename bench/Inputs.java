import module java.base;
import module java.net.http;

/**
 * Sends the worst inputs from many callers at once for some time, while one caller asks what callers
 * ask five times a second. Prints the statuses that each kind of input got, and how the one fared.
 *
 * <p>Usage: {@code java Inputs PORT SECONDS KEY ADMIN_KEY}
 */
final class Inputs {
  private static final int MEGABYTE = 1 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, Map<String, LongAdder>> statuses = new ConcurrentSkipListMap<>();
  private final List<Long> times = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong count = new AtomicLong();
  private final String server;
  private final String key;
  private final String admin;
  private final Instant until;

  private Inputs(String[] args) {
    server = "http://127.0.0.1:" + args[0];
    until = Instant.now().plusSeconds(Long.parseLong(args[1]));
    key = args[2];
    admin = args[3];
  }

  public static void main(String[] args) throws Exception {
    new Inputs(args).run();
  }

  private void run() throws Exception {
    var tiny = batchFile(50_000, 30 * MEGABYTE);
    var picture = picture(14 * MEGABYTE);
    var conversations = conversations(31 * MEGABYTE);
    var wide = ("[" + "{},".repeat(6 * MEGABYTE) + "{}]").getBytes();
    var deep = "[".repeat(8 * MEGABYTE).getBytes();
    var columns = ("input,expected_keyword\n" + ",".repeat(MEGABYTE - 100)).getBytes();
    var zeros = zipped(new byte[200 * MEGABYTE]);
    var kinds = new ArrayList<Callable<Void>>();
    for (var i = 0; i < 2; i++) {
      kinds.add(repeated("batch of 50,000 tiny questions, 30 MB", () -> batch(tiny)));
      kinds.add(repeated("picture, 14 MB", () -> chat(picture)));
      kinds.add(repeated("keyed import, 31 MB", () -> imported(conversations)));
      kinds.add(repeated("JSON with 6 million values", () -> chat(wide)));
      kinds.add(repeated("JSON 8 million deep", () -> chat(deep)));
      kinds.add(repeated("CSV with a million columns", () -> goldenSet(columns)));
      kinds.add(repeated("gzip of 200 MB", () -> unpacked(zeros)));
      kinds.add(repeated("gzip of 200 MB to a page", () -> page(zeros)));
      kinds.add(repeated("sign-in page without a cookie", this::signIn));
    }
    kinds.add(this::usual);
    kinds.add(repeated("(the health check)", () -> status(request("/health/ready").GET())));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(kinds)) {
        done.get();
      }
    }
    statuses.forEach((kind, found) -> System.out.printf("%-40s %s%n", kind, found));
    var sorted = times.stream().sorted().toList();
    System.out.printf(
        "usual calls: %d, p50 %d ms, p99 %d ms, longest %d ms%n",
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 99 / 100),
        sorted.getLast());
  }

  private Callable<Void> repeated(String kind, Callable<Object> input) {
    return () -> {
      while (Instant.now().isBefore(until)) {
        count(kind, input);
        Thread.sleep(50);
      }
      return null;
    };
  }

  private void count(String kind, Callable<Object> input) {
    Object status;
    try {
      status = input.call();
    } catch (Exception e) { // how a request fails is what is counted
      status = e.getClass().getSimpleName();
    }
    statuses
        .computeIfAbsent(kind, _ -> new ConcurrentSkipListMap<>())
        .computeIfAbsent(status.toString(), _ -> new LongAdder())
        .increment();
  }

  private Void usual() throws InterruptedException {
    var body =
        """
        {"model":"bench","messages":[{"role":"user","content":"What is a Plimsoll line?"}]}"""
            .getBytes();
    while (Instant.now().isBefore(until)) {
      var began = System.nanoTime();
      count("(a usual call)", () -> chat(body));
      times.add((System.nanoTime() - began) / 1_000_000);
      Thread.sleep(200);
    }
    return null;
  }

  private Object chat(byte[] body) throws Exception {
    return status(json("/v1/chat/completions", key).POST(bytes(body)));
  }

  private Object unpacked(byte[] zipped) throws Exception {
    return status(
        json("/v1/chat/completions", key).header("Content-Encoding", "gzip").POST(bytes(zipped)));
  }

  private Object page(byte[] zipped) throws Exception {
    var request = request("/?v-r=uidl&v-uiId=0").header("Content-Type", "application/json");
    return status(request.header("Content-Encoding", "gzip").POST(bytes(zipped)));
  }

  private Object imported(byte[] lines) throws Exception {
    var request = request("/api/calls/import?feature=bench&source=old" + count.incrementAndGet());
    return status(
        request
            .header("Authorization", "Bearer " + admin)
            .header("Idempotency-Key", "import-" + count.incrementAndGet())
            .POST(bytes(lines)));
  }

  private Object goldenSet(byte[] csv) throws Exception {
    var request = request("/api/evals/wide?feature=bench").header("Content-Type", "text/csv");
    return status(request.header("Authorization", "Bearer " + admin).PUT(bytes(csv)));
  }

  private Object signIn() throws Exception {
    return status(request("/sign-in").GET());
  }

  private Object batch(byte[] file) throws Exception {
    var uploaded =
        send(
            request("/v1/files")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(bytes(file)));
    if (uploaded.statusCode() != 200) {
      return uploaded.statusCode();
    }
    var order =
        """
        {"input_file_id":"%s","endpoint":"/v1/chat/completions","completion_window":"24h"}"""
            .formatted(id(uploaded.body()));
    var submitted = send(json("/v1/batches", key).POST(bytes(order.getBytes())));
    if (submitted.statusCode() == 200) {
      send(json("/v1/batches/" + id(submitted.body()) + "/cancel", key).POST(bytes(new byte[0])));
    }
    return submitted.statusCode();
  }

  private static String id(String body) {
    return body.replaceFirst("(?s)^.*?\"id\":\"([^\"]+)\".*$", "$1");
  }

  private HttpRequest.Builder json(String path, String as) {
    return request(path)
        .header("Authorization", "Bearer " + as)
        .header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path)).timeout(PATIENCE);
  }

  private Object status(HttpRequest.Builder request) throws Exception {
    return send(request).statusCode();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.BodyPublisher bytes(byte[] body) {
    return HttpRequest.BodyPublishers.ofByteArray(body);
  }

  private static byte[] batchFile(int lines, int size) {
    var text = new StringBuilder(size + MEGABYTE);
    text.append("--b\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nbatch\r\n");
    text.append("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"q.jsonl\"\r\n\r\n");
    var filler = "x".repeat(size / lines - 190);
    for (var i = 0; i < lines; i++) {
      text.append(
          """
          {"custom_id":"q-%d","method":"POST","url":"/v1/chat/completions","body":{"model":"bench",\
          "messages":[{"role":"user","content":"Hi"},{"role":"user","content":"%s"}]}}
          """
              .formatted(i, filler));
    }
    return text.append("\r\n--b--\r\n").toString().getBytes();
  }

  private static byte[] picture(int size) {
    return """
        {"model":"bench","messages":[{"role":"user","content":[{"type":"text","text":"What is this?"},\
        {"type":"image_url","image_url":{"url":"data:image/jpeg;base64,%s"}}]}]}"""
        .formatted("A".repeat(size))
        .getBytes();
  }

  private static byte[] conversations(int size) {
    var text = new StringBuilder(size + MEGABYTE);
    for (var i = 0; text.length() < size; i++) {
      text.append(
          """
          {"messages":[{"role":"user","content":"Question %d"},{"role":"assistant","content":"%s"}]}
          """
              .formatted(i, "x".repeat(1_700)));
    }
    return text.toString().getBytes();
  }

  private static byte[] zipped(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}
