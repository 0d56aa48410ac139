package dev.plimsoll.repeats.rest;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A response whose body is held back until it is complete. */
final class CapturedResponse extends HttpServletResponseWrapper {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final PrintWriter writer = new PrintWriter(body, false, StandardCharsets.UTF_8);

  CapturedResponse(HttpServletResponse response) {
    super(response);
  }

  StoredResponse kept() {
    writer.flush();
    return new StoredResponse(
        getStatus(),
        getContentType(),
        getHeader("Location"),
        body.toString(StandardCharsets.UTF_8));
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new ServletOutputStream() {
      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("nothing here is asynchronous");
      }

      @Override
      public void write(int octet) {
        body.write(octet);
      }

      @Override
      public void write(byte[] octets, int from, int length) {
        body.write(octets, from, length);
      }
    };
  }

  /** False, because nothing has been sent yet. */
  @Override
  public void flushBuffer() {}

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public void setContentLength(int length) {}

  @Override
  public void setContentLengthLong(long length) {}
}
