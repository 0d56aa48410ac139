package dev.plimsoll.models.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.secrets.StoredSecrets;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretPermitsTest {
  private static final ProviderKey KEY = ProviderKey.from("OPENAI_API_KEY");

  private final SecretPermits permits =
      new SecretPermits(
          new StoredSecrets() {
            @Override
            public boolean isFor(String reference, String origin) {
              return origin.equals("https://api.openai.com:-1");
            }
          });

  @Test
  void let_nobody_send_a_variable_that_no_file_names() {
    assertThat(permits.allow(KEY, at("https://api.openai.com/v1"))).isFalse();
    assertThat(permits.allow(ProviderKey.from("PLIMSOLL_DB_PASSWORD"), at("https://a.example")))
        .isFalse();
    assertThat(permits.allow(ProviderKey.from("plimsoll.secret.a"), at("https://a.example")))
        .isFalse();
  }

  @Test
  void let_what_the_file_names_be_sent_where_the_file_says_and_nowhere_else() {
    permits.add(at("https://api.openai.com/v1"));
    assertThat(permits.allow(KEY, at("https://API.openai.com/v2"))).isTrue();
    assertThat(permits.allow(KEY, at("https://api.openai.com.evil.example/v1"))).isFalse();
    assertThat(permits.allow(KEY, at("http://api.openai.com/v1"))).isFalse();
    assertThat(permits.allow(KEY, at("https://api.openai.com:8443/v1"))).isFalse();
    assertThat(permits.allow(ProviderKey.from("OTHER"), at("https://api.openai.com/v1"))).isFalse();
  }

  @Test
  void let_what_was_made_for_providers_be_sent_to_any() {
    var key = ProviderKey.from("PLIMSOLL_SECRET_OPENAI");
    assertThat(permits.allow(key, at("https://models.example/v1"))).isTrue();
  }

  @Test
  void let_a_key_that_was_entered_for_an_address_be_sent_there_alone() {
    var key = ProviderKey.from("stored.01k");
    assertThat(permits.allow(key, at("https://api.openai.com/v1"))).isTrue();
    assertThat(permits.allow(key, at("https://evil.example/v1"))).isFalse();
  }

  private static Provider at(String url) {
    return new Provider("p", "openai", URI.create(url), List.of(KEY), null, Timeouts.DEFAULT);
  }
}
