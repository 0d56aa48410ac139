package dev.plimsoll.platform.bodies;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body may have so many bytes, unpacked, and is counted with those of all other
 * requests from when it is read until the request is over.
 */
public final class BoundedRequest extends HttpServletRequestWrapper {
  private static final String NAME = BoundedRequest.class.getName();

  private final HeldBytes held;
  private final long maxBytes;
  private boolean streams;
  private boolean isAsync;
  private long read;
  private @Nullable ServletInputStream body;

  public BoundedRequest(HttpServletRequest request, BodyMemory memory, long maxBytes) {
    super(request);
    held = new HeldBytes(memory);
    this.maxBytes = maxBytes;
    request.setAttribute(NAME, this);
  }

  /**
   * Refuses a body at once that there is no room for now, by the length that its request announces.
   * It is not held before it comes: a caller could announce much and send nothing.
   *
   * @throws BodyRefused if that many bytes are not free
   */
  public static void expect(ServletRequest request, long bytes) {
    if (request.getAttribute(NAME) instanceof BoundedRequest bounded) {
      bounded.held.expect(bytes);
    }
  }

  /**
   * Holds so many bytes for a request in all, such as for what is being read of a file.
   *
   * @throws BodyRefused if that many are not free
   */
  public static void hold(ServletRequest request, long bytes) {
    if (request.getAttribute(NAME) instanceof BoundedRequest bounded) {
      bounded.held.atLeast(bytes);
    }
  }

  /**
   * Holds more bytes for what is made of a body that has been read.
   *
   * @throws BodyRefused if that many are not free
   */
  public static void holdMore(ServletRequest request, long bytes) {
    if (request.getAttribute(NAME) instanceof BoundedRequest bounded) {
      bounded.held.made(bytes);
    }
  }

  /** Whether a body in this {@code Content-Encoding} is unpacked as it is read. */
  public static boolean unpacks(String coding) {
    return UnpackedBody.knows(coding);
  }

  /** Does not hold the body of a request, because it is not kept in memory. */
  public static void stream(ServletRequest request) {
    if (request.getAttribute(NAME) instanceof BoundedRequest bounded) {
      bounded.streams = true;
    }
  }

  /** Gives back what the request holds, unless it goes on without this thread. */
  public void leave() {
    // The server may use its own request for another one by now.
    if (!isAsync) {
      held.end();
    }
  }

  private void count(long bytes) {
    read += bytes;
    if (read > maxBytes) {
      throw BodyRefused.tooLarge(maxBytes);
    }
    if (!streams) {
      held.read(bytes);
    }
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    var bounded = body;
    if (bounded == null) {
      var meant = UnpackedBody.of(super.getInputStream(), getHeader("Content-Encoding"));
      bounded = new BoundedBody(meant, this::count, () -> BodySlots.read(this));
      body = bounded;
    }
    return bounded;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    var encoding = getCharacterEncoding();
    var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  @Override
  public AsyncContext startAsync() {
    return ending(super.startAsync());
  }

  @Override
  public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
    return ending(super.startAsync(request, response));
  }

  private AsyncContext ending(AsyncContext async) {
    isAsync = true;
    async.addListener(new End(held));
    return async;
  }

  /** Gives back what a request holds when its asynchronous part is over. */
  private record End(HeldBytes held) implements AsyncListener {
    @Override
    public void onComplete(AsyncEvent event) {
      held.end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      held.end();
    }

    @Override
    public void onError(AsyncEvent event) {
      held.end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
