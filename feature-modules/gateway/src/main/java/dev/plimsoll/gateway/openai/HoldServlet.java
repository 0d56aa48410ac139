package dev.plimsoll.gateway.openai;

import dev.plimsoll.access.Caller;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.approvals.HeldAnswers;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.gateway.http.EventStream;
import dev.plimsoll.gateway.http.StatusPath;
import dev.plimsoll.platform.bodies.BodyRefused;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1/holds/ID}: the state of a held answer, and {@code GET /v1/holds/ID/events}: its
 * changes as events. For the same application and user that asked, and for admins.
 */
@WebServlet(urlPatterns = WireHold.PATH + "*", asyncSupported = true)
public class HoldServlet extends WireServlet {
  private static final Logger LOG = System.getLogger(HoldServlet.class.getName());
  private static final Duration BEAT = Duration.ofSeconds(15);

  @Inject transient HeldAnswers holds;
  @Inject transient BackgroundExecutor executor;

  public HoldServlet() {
    super(
        new Endpoint(WireHold.PATH + "{id}", "GET"),
        new Endpoint(WireHold.PATH + "{id}" + StatusPath.EVENTS, "GET"));
  }

  @Override
  protected void doGet(HttpServletRequest http, HttpServletResponse response) throws IOException {
    var key = caller(http, response);
    if (key == null) {
      return;
    }
    var path = StatusPath.of(http);
    var user = StatusPath.user(http);
    var caller = user == null ? key : key.onBehalfOf(user);
    var held = KeptAnswers.read(keyOf(caller), () -> known(path.id(), caller)).orElse(null);
    if (held == null) {
      WireReply.send(response, WireError.unknownHold(path.id()));
    } else if (path.events()) {
      var async = http.startAsync();
      async.setTimeout(0);
      var _ = executor.start("Events of a held answer", () -> follow(held, caller, user, async));
    } else {
      var state = KeptAnswers.read(keyOf(caller), () -> WireHold.state(held, user).toString());
      WireReply.json(response, HttpServletResponse.SC_OK, state);
    }
  }

  private Optional<HeldAnswer> known(String id, Caller caller) {
    return holds
        .of(new CallId(id))
        .filter(held -> held.isFor(caller) || caller.isAdminOf(held.tenant()));
  }

  private void follow(HeldAnswer held, Caller caller, @Nullable UserId user, AsyncContext async) {
    try {
      new EventStream((HttpServletResponse) async.getResponse(), BEAT)
          .follow(
              change ->
                  holds.onChange(call -> {
                    if (call.equals(held.call())) {
                      change.run();
                    }
                  }),
              () ->
                  KeptAnswers.read(
                      keyOf(caller), () -> event(holds.of(held.call()).orElse(held), user)));
    } catch (BodyRefused e) {
      LOG.log(Level.INFO, "The events of a held answer end early: {0}", e.getMessage());
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "The client disconnected before the outcome");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      async.complete();
    }
  }

  private static EventStream.Event event(HeldAnswer held, @Nullable UserId user) {
    return new EventStream.Event(
        held.state().word(), WireHold.state(held, user), held.state().isOver());
  }
}
