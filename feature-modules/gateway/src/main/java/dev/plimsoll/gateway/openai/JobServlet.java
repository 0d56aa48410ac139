package dev.plimsoll.gateway.openai;

import dev.plimsoll.access.Caller;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.gateway.http.EventStream;
import dev.plimsoll.gateway.http.StatusPath;
import dev.plimsoll.jobs.AnswerJob;
import dev.plimsoll.jobs.AnswerJobs;
import dev.plimsoll.jobs.JobHead;
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
 * {@code GET /v1/jobs/ID}: the state of a job, {@code GET /v1/jobs/ID/events}: its changes as
 * events, {@code DELETE /v1/jobs/ID}: cancels it. For whoever asked, and for admins.
 */
@WebServlet(urlPatterns = WireJob.PATH + "*", asyncSupported = true)
public class JobServlet extends WireServlet {
  private static final Logger LOG = System.getLogger(JobServlet.class.getName());
  private static final Duration BEAT = Duration.ofSeconds(15);

  @Inject transient AnswerJobs jobs;
  @Inject transient BackgroundExecutor executor;

  public JobServlet() {
    super(
        new Endpoint(WireJob.PATH + "{id}", "GET", "DELETE"),
        new Endpoint(WireJob.PATH + "{id}" + StatusPath.EVENTS, "GET"));
  }

  @Override
  protected void doGet(HttpServletRequest http, HttpServletResponse response) throws IOException {
    var known = known(http, response);
    if (known.isEmpty()) {
      return;
    }
    var head = known.get();
    var id = head.id();
    var user = StatusPath.user(http);
    if (StatusPath.of(http).events()) {
      var room = EventRooms.open(keyOf(head.caller()));
      var async = http.startAsync();
      async.setTimeout(0);
      var _ = executor.start("Events of a job", () -> follow(head, user, async, room));
      return;
    }
    var state =
        KeptAnswers.read(
            keyOf(head.caller()),
            jobs.length(id),
            () -> jobs.job(id).map(job -> WireJob.state(job, user).toString()));
    if (state.isEmpty()) {
      WireReply.send(response, WireError.unknownJob(id));
    } else {
      WireReply.json(response, HttpServletResponse.SC_OK, state.get());
    }
  }

  @Override
  protected void doDelete(HttpServletRequest http, HttpServletResponse response)
      throws IOException {
    var job = known(http, response).orElse(null);
    if (job != null && jobs.cancel(job.id())) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else if (job != null) {
      WireReply.send(response, WireError.jobIsOver(job.id()));
    }
  }

  /** The requested job; empty if there is none for this caller, after an error was sent. */
  private Optional<JobHead> known(HttpServletRequest http, HttpServletResponse response)
      throws IOException {
    var caller = asking(http, response);
    if (caller == null) {
      return Optional.empty();
    }
    var id = StatusPath.of(http).id();
    var job = jobs.head(id).filter(found -> found.isOpenTo(caller));
    if (job.isEmpty()) {
      WireReply.send(response, WireError.unknownJob(id));
    }
    return job;
  }

  /** Who asks, perhaps on behalf of a user; null after an error was sent. */
  private @Nullable Caller asking(HttpServletRequest http, HttpServletResponse response)
      throws IOException {
    var key = caller(http, response);
    var user = StatusPath.user(http);
    return key == null || user == null ? key : key.onBehalfOf(user);
  }

  private void follow(JobHead head, @Nullable UserId user, AsyncContext async, Room taken) {
    try (var _ = taken) {
      new EventStream((HttpServletResponse) async.getResponse(), BEAT)
          .follow(new Changes(head.id(), keyOf(head.caller()), user));
    } catch (BodyRefused | NoSuchElementException e) {
      LOG.log(Level.INFO, "The events of a job end early: {0}", e.getMessage());
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "The client disconnected before the job was over");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      async.complete();
    }
  }

  /** The changes of a job. */
  private final class Changes implements EventStream.Source {
    private final String id;
    private final String key;
    private final @Nullable UserId user;

    Changes(String id, String key, @Nullable UserId user) {
      this.id = id;
      this.key = key;
      this.user = user;
    }

    @Override
    public Subscription onChange(Runnable change) {
      return jobs.onChange(id, change);
    }

    @Override
    public EventStream.Event now() {
      return read(job -> {
        var last = job.state().isOver();
        var data = last ? "" : WireJob.state(job, user).toString();
        return new EventStream.Event(job.state().word(), data, last);
      });
    }

    @Override
    public String end() {
      return read(job -> WireJob.state(job, user).toString());
    }

    @Override
    public Room room() {
      return EventRooms.ending(key);
    }

    private <T> T read(Function<AnswerJob, T> made) {
      return KeptAnswers.read(key, jobs.length(id), () -> made.apply(jobs.job(id).orElseThrow()));
    }
  }
}
