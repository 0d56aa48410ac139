import module java.base;

/**
 * Opens so many streams, evenly over five seconds, so that all run at once, and prints one line: how
 * many came whole and in order, tokens that came, p50 and p99 of the time to the first token and of
 * how late a token came after it was sent, in microseconds.
 *
 * <p>Usage: {@code java Streams.java PORT STREAMS MODEL [HEADER...]}
 */
final class Streams {
  private static final long RAMP_NANOS = 4_500_000_000L;
  private static final int TOKENS = 50;
  private static final Pattern TOKEN = Pattern.compile("<(\\d+)@(\\d+)>");

  private record Stream(boolean whole, long firstNanos, long[] lateNanos) {}

  private Streams() {}

  public static void main(String[] args) throws Exception {
    var port = Integer.parseInt(args[0]);
    var count = Integer.parseInt(args[1]);
    var request = request(args[2], List.of(args).subList(3, args.length));
    var begin = System.nanoTime();
    var running = new ArrayList<Future<Stream>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < count; i++) {
        var at = begin + RAMP_NANOS * i / count;
        running.add(threads.submit(() -> stream(port, request, at)));
      }
    }
    var whole = 0;
    var first = new long[count];
    var late = new long[count * TOKENS];
    var tokens = 0;
    for (var i = 0; i < count; i++) {
      var stream = running.get(i).get();
      whole += stream.whole() ? 1 : 0;
      first[i] = stream.firstNanos();
      for (var nanos : stream.lateNanos()) {
        late[tokens++] = nanos;
      }
    }
    late = Arrays.copyOf(late, tokens);
    System.out.printf(
        Locale.ROOT,
        "%d %d %d %d %d %d%n",
        whole, tokens, part(first, 0.5), part(first, 0.99), part(late, 0.5), part(late, 0.99));
  }

  private static long part(long[] nanos, double share) {
    if (nanos.length == 0) {
      return 0;
    }
    Arrays.sort(nanos);
    return nanos[(int) ((nanos.length - 1) * share)] / 1_000;
  }

  private static Stream stream(int port, byte[] request, long at) throws IOException {
    LockSupport.parkNanos(at - System.nanoTime());
    var late = new long[TOKENS];
    var seen = 0;
    var first = 0L;
    var inOrder = true;
    var ended = false;
    try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
      connection.setTcpNoDelay(true);
      var start = System.nanoTime();
      connection.getOutputStream().write(request);
      var in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
      for (var line = in.readLine(); line != null && !ended; line = in.readLine()) {
        var token = TOKEN.matcher(line);
        if (token.find()) {
          var now = System.nanoTime();
          first = seen == 0 ? now - start : first;
          inOrder &= Integer.parseInt(token.group(1)) == seen;
          if (seen < TOKENS) {
            late[seen++] = now - Long.parseLong(token.group(2));
          }
        }
        ended = line.equals("data: [DONE]");
      }
    }
    return new Stream(ended && inOrder && seen == TOKENS, first, Arrays.copyOf(late, seen));
  }

  private static byte[] request(String model, List<String> headers) {
    var body =
        """
        {"model":"%s","stream":true,"messages":[{"role":"user","content":"What is a Plimsoll line?"}]}"""
            .formatted(model);
    var head = new StringBuilder("POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    head.append("Content-Type: application/json\r\nContent-Length: ").append(body.length());
    head.append("\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    return (head + "\r\n" + body).getBytes(StandardCharsets.US_ASCII);
  }
}
