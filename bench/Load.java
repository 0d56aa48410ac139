import module java.base;

/**
 * Sends the same chat request over a number of connections, on each the next when the last is
 * answered, and prints one line: requests a second, p50 and p99 in microseconds, and the CPU time of
 * the server's process for a request in microseconds.
 *
 * <p>Usage: {@code java Load.java PORT CONNECTIONS WARM_UP AMOUNT PID MODEL [HEADER...]}, where warm-up
 * and amount are seconds as {@code 10s} or a number of requests, and PID may be 0.
 */
final class Load {
  private final int port;
  private final byte[] request;

  private Load(int port, byte[] request) {
    this.port = port;
    this.request = request;
  }

  public static void main(String[] args) throws Exception {
    var load = new Load(Integer.parseInt(args[0]), request(args[5], List.of(args).subList(6, args.length)));
    var connections = Integer.parseInt(args[1]);
    var process = ProcessHandle.of(Long.parseLong(args[4]));
    load.run(connections, args[2]);
    var cpuBefore = cpu(process);
    var start = System.nanoTime();
    var nanos = load.run(connections, args[3]);
    var seconds = (System.nanoTime() - start) / 1e9;
    var cpu = cpu(process).minus(cpuBefore).toNanos() / 1e3 / nanos.length;
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%.0f %.0f %.0f %.0f%n",
        nanos.length / seconds, nanos[nanos.length / 2] / 1e3, nanos[(int) (nanos.length * 0.99)] / 1e3, cpu);
  }

  private static Duration cpu(Optional<ProcessHandle> process) {
    return process.flatMap(found -> found.info().totalCpuDuration()).orElse(Duration.ZERO);
  }

  /** The times of all requests. */
  private long[] run(int connections, String amount) throws Exception {
    var seconds = amount.endsWith("s");
    var number = Long.parseLong(amount.replace("s", ""));
    var end = seconds ? System.nanoTime() + number * 1_000_000_000 : Long.MAX_VALUE;
    var left = new AtomicLong(seconds ? Long.MAX_VALUE : number);
    try (var threads = Executors.newFixedThreadPool(connections)) {
      Callable<long[]> client = () -> client(end, left);
      return threads.invokeAll(Collections.nCopies(connections, client)).stream()
          .flatMapToLong(times -> LongStream.of(times.resultNow()))
          .toArray();
    }
  }

  private long[] client(long end, AtomicLong left) throws IOException {
    var times = new long[1024];
    var count = 0;
    try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
      connection.setTcpNoDelay(true);
      var answers = new MessageReader(connection.getInputStream());
      while (left.getAndDecrement() > 0) {
        var before = System.nanoTime();
        if (before >= end) {
          break;
        }
        connection.getOutputStream().write(request);
        check(answers.next());
        if (count == times.length) {
          times = Arrays.copyOf(times, 2 * count);
        }
        times[count++] = System.nanoTime() - before;
      }
    }
    return Arrays.copyOf(times, count);
  }

  private static void check(String status) throws IOException {
    if (status == null || !status.contains(" 200")) {
      throw new IOException("answered by " + status);
    }
  }

  private static byte[] request(String model, List<String> headers) {
    var body =
        """
        {"model":"%s","temperature":0.2,"max_tokens":200,"messages":[{"role":"user","content":\
        "What is a Plimsoll line, whom is it named after, and why does it have several marks for \
        different waters and seasons? Answer in a few plain sentences."}]}"""
            .formatted(model);
    var head = new StringBuilder("POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    head.append("Content-Type: application/json\r\nContent-Length: ").append(body.length()).append("\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    return (head + "\r\n" + body).getBytes(StandardCharsets.US_ASCII);
  }
}
