package dev.plimsoll.models.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.models.chat.MessageParts.Data;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTypeTest {
  @ParameterizedTest
  @CsvSource({
    "/9j/4AAQSkZJRgABAQAA, image/jpeg",
    "iVBORw0KGgoAAAANSUhEUg==, image/png",
    "R0lGODlhAQABAIAAAAAAAP8=, image/gif",
    "UklGRiQAAABXRUJQVlA4IA==, image/webp",
    "aGk=, image/bmp",
    "no base64!, image/bmp"
  })
  void is_what_its_first_bytes_say(String base64, String type) {
    assertThat(PictureType.of(new Data("messages[0]", "image/bmp", base64, null))).isEqualTo(type);
  }
}
