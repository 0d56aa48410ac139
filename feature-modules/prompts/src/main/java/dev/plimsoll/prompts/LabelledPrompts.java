package dev.plimsoll.prompts;

import static java.util.stream.Collectors.toMap;

import dev.plimsoll.domain.PromptName;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The versions that labels point to, in memory, for calls. */
@ApplicationScoped
class LabelledPrompts {
  private record Key(PromptName name, String label) {}

  @Inject Prompts prompts;

  private volatile Map<Key, PromptVersion> labelled = Map.of();

  @Transactional(TxType.REQUIRES_NEW)
  void load(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    read();
  }

  @Transactional(TxType.REQUIRES_NEW)
  void refresh(@Observes LedgerAppended change) {
    if (change.concerns(Labels.KIND)) {
      read();
    }
  }

  private void read() {
    var labels = prompts.labels();
    var versions =
        prompts.pointedAt(labels).stream()
            .collect(toMap(PromptVersion::toString, Function.identity()));
    var read = new HashMap<Key, PromptVersion>();
    for (var row : labels) {
      var version = versions.get(row.prompt() + "@" + row.trail().present());
      if (version != null) {
        read.put(new Key(row.prompt(), row.label()), version);
      }
    }
    labelled = Map.copyOf(read);
  }

  Optional<PromptVersion> labelled(PromptName name, String label) {
    return Optional.ofNullable(labelled.get(new Key(name, label)));
  }
}
