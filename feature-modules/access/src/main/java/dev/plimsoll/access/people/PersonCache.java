package dev.plimsoll.access.people;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All people, in memory, so that each page can check anew what its reader may do. */
@ApplicationScoped
public class PersonCache {
  public static final String KIND = "person";

  @Inject PersonRows rows;

  private volatile Map<UserId, Person> people = Map.of();

  void load(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    read();
  }

  void refresh(@Observes LedgerAppended change) {
    if (change.concerns(KIND)) {
      read();
    }
  }

  Map<UserId, Person> people() {
    return people;
  }

  private void read() {
    people =
        rows.all().stream()
            .collect(Collectors.toUnmodifiableMap(Person::user, Function.identity()));
  }
}
