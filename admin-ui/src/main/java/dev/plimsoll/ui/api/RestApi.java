package dev.plimsoll.ui.api;

import dev.plimsoll.access.rest.KeysResource;
import dev.plimsoll.access.rest.TenantsResource;
import dev.plimsoll.backups.rest.BackupsResource;
import dev.plimsoll.calls.rest.CallsResource;
import dev.plimsoll.calls.rest.FeedbackResource;
import dev.plimsoll.calls.rest.InvalidImportMapper;
import dev.plimsoll.evals.rest.EvalsProblemMapper;
import dev.plimsoll.evals.rest.EvalsResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The resources of all modules. */
@ApplicationPath("/api")
public class RestApi extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        BackupsResource.class,
        KeysResource.class,
        TenantsResource.class,
        LedgerResource.class,
        CallsResource.class,
        FeedbackResource.class,
        InvalidImportMapper.class,
        EvalsResource.class,
        EvalsProblemMapper.class,
        RefusedMapper.class,
        UnreadableMapper.class,
        FailureMapper.class);
  }
}
