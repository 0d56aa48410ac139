package dev.plimsoll.harness;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jspecify.annotations.Nullable;

/** Keeps the shared archive deployed from one class of tests to the next. */
final class SharedDeployment {
  @Inject @ClassScoped private InstanceProducer<DeploymentScenario> scenario;
  @Inject private Event<GenerateDeployment> generation;
  @Inject private Event<UnDeployManagedDeployments> end;

  private @Nullable DeploymentScenario shared;
  private boolean deployed;

  void generate(@Observes EventContext<GenerateDeployment> event) {
    if (!event.getEvent().getTestClass().isAnnotationPresent(SharedContainer.class)) {
      makeRoom();
      event.proceed();
    } else if (shared == null) {
      generation.fire(new GenerateDeployment(new TestClass(SharedArchive.class)));
      shared = scenario.get();
    } else {
      scenario.set(shared);
    }
  }

  void deploy(@Observes EventContext<DeployManagedDeployments> event) {
    if (!isShared()) {
      event.proceed();
    } else if (!deployed) {
      event.proceed();
      deployed = true;
    }
  }

  void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
    if (!isShared()) {
      event.proceed();
    }
  }

  private boolean isShared() {
    return shared != null && shared.equals(scenario.get());
  }

  /** All archives use the same database: one that is not shared must be alone. */
  private void makeRoom() {
    if (deployed) {
      scenario.set(shared);
      shared = null;
      deployed = false;
      end.fire(new UnDeployManagedDeployments());
    }
  }
}
