package dev.plimsoll.gateway.openai;

import dev.plimsoll.access.Caller;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.gateway.http.EventStream;
import dev.plimsoll.gateway.http.StatusPath;
import dev.plimsoll.jobs.AnswerJob;
import dev.plimsoll.jobs.AnswerJobs;
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
    var job = known(http, response).orElse(null);
    var user = StatusPath.user(http);
    if (job != null && StatusPath.of(http).events()) {
      var async = http.startAsync();
      async.setTimeout(0);
      var _ = executor.start("Events of a job", () -> follow(job, user, async));
    } else if (job != null) {
      WireReply.json(response, HttpServletResponse.SC_OK, WireJob.state(job, user).toString());
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

  /** The requested job; null if there is none for this caller, after an error was sent. */
  private Optional<AnswerJob> known(HttpServletRequest http, HttpServletResponse response)
      throws IOException {
    var key = caller(http, response);
    if (key == null) {
      return Optional.empty();
    }
    var user = StatusPath.user(http);
    var caller = user == null ? key : key.onBehalfOf(user);
    var id = StatusPath.of(http).id();
    var job = jobs.job(id).filter(found -> mayRead(caller, found));
    if (job.isEmpty()) {
      WireReply.send(response, WireError.unknownJob(id));
    }
    return job;
  }

  private static boolean mayRead(Caller caller, AnswerJob job) {
    return job.isOf(caller) || caller.isAdminOf(job.ask().caller().tenant());
  }

  private void follow(AnswerJob job, @Nullable UserId user, AsyncContext async) {
    try {
      new EventStream((HttpServletResponse) async.getResponse(), BEAT)
          .follow(
              change -> jobs.onChange(job.id(), change),
              () -> event(jobs.job(job.id()).orElse(job), user));
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "The client disconnected before the job was over");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      async.complete();
    }
  }

  private static EventStream.Event event(AnswerJob job, @Nullable UserId user) {
    return new EventStream.Event(
        job.state().word(), WireJob.state(job, user), job.state().isOver());
  }
}
