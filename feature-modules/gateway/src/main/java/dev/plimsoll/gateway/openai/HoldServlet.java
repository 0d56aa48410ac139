package dev.plimsoll.gateway.openai;

import dev.plimsoll.access.Caller;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.approvals.HeldAnswers;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.gateway.http.EventStream;
import dev.plimsoll.gateway.http.StatusPath;
import dev.plimsoll.platform.Subscription;
import dev.plimsoll.platform.bodies.BodyRefused;
import dev.plimsoll.platform.bodies.SharedSlots.Room;
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
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
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
      var call = held.call();
      var room = EventRooms.open(keyOf(caller));
      var async = http.startAsync();
      async.setTimeout(0);
      var _ =
          executor.start("Events of a held answer", () -> follow(call, caller, user, async, room));
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

  /** The answer is read for each event: between them, nothing of it stays in memory. */
  private void follow(
      CallId held, Caller caller, @Nullable UserId user, AsyncContext async, Room taken) {
    try (var _ = taken) {
      new EventStream((HttpServletResponse) async.getResponse(), BEAT)
          .follow(new Changes(held, keyOf(caller), user));
    } catch (BodyRefused | NoSuchElementException e) {
      LOG.log(Level.INFO, "The events of a held answer end early: {0}", e.getMessage());
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "The client disconnected before the outcome");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      async.complete();
    }
  }

  /** The changes of a held answer. */
  private final class Changes implements EventStream.Source {
    private final CallId call;
    private final String key;
    private final @Nullable UserId user;

    Changes(CallId call, String key, @Nullable UserId user) {
      this.call = call;
      this.key = key;
      this.user = user;
    }

    @Override
    public Subscription onChange(Runnable change) {
      return holds.onChange(changed -> {
        if (changed.equals(call)) {
          change.run();
        }
      });
    }

    @Override
    public EventStream.Event now() {
      return read(held -> {
        var last = held.state().isOver();
        var data = last ? "" : WireHold.state(held, user).toString();
        return new EventStream.Event(held.state().word(), data, last);
      });
    }

    @Override
    public String end() {
      return read(held -> WireHold.state(held, user).toString());
    }

    @Override
    public Room room() {
      return EventRooms.ending(key);
    }

    private <T> T read(Function<HeldAnswer, T> made) {
      return KeptAnswers.read(key, () -> made.apply(holds.of(call).orElseThrow()));
    }
  }
}
