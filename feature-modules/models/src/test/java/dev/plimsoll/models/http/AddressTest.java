package dev.plimsoll.models.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://api.openai.com/v1, /chat/completions, https://api.openai.com/v1/chat/completions",
    "http://localhost:11434/v1/, /chat/completions, http://localhost:11434/v1/chat/completions",
    "https://us.openai.azure.com/openai/deployments/gpt-4o?api-version=2024-10-21,"
        + " /chat/completions,"
        + " https://us.openai.azure.com/openai/deployments/gpt-4o/chat/completions"
        + "?api-version=2024-10-21",
    "https://g.example/v1beta?x=1, /models/m:streamGenerateContent?alt=sse,"
        + " https://g.example/v1beta/models/m:streamGenerateContent?alt=sse&x=1"
  })
  void is_below_the_base_url_whose_query_stays(URI base, String path, URI address) {
    assertThat(HttpChat.below(base, path)).isEqualTo(address);
  }
}
