package dev.plimsoll.models.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the connection pool for all kinds of providers, and closes it at the end. */
@ApplicationScoped
class HttpConnections {
  @Produces
  @Singleton
  HttpChat open(
      Clock clock,
      @ConfigProperty(name = "plimsoll.models.connections", defaultValue = "5000") int perHost) {
    return new HttpChat(perHost, clock);
  }

  void close(@Disposes HttpChat chat) {
    chat.close();
  }
}
