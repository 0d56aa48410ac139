package dev.plimsoll.access.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SecretGeneratorTest {
  @Test
  void draws_43_letters_and_digits_never_twice() {
    var random = new SecureRandom();
    var one = SecretGenerator.next(random);
    assertThat(one).matches("[0-9A-Za-z]{43}");
    assertThat(SecretGenerator.next(random)).isNotEqualTo(one);
  }

  @Test
  void has_room_for_the_largest_secret() {
    var largest = new byte[32];
    Arrays.fill(largest, (byte) 0xff);
    assertThat(value(SecretGenerator.base62(largest))).isEqualTo(new BigInteger(1, largest));
  }

  @Property
  void loses_none_of_the_random_bits(@ForAll @Size(32) byte[] bytes) {
    assertThat(value(SecretGenerator.base62(bytes))).isEqualTo(new BigInteger(1, bytes));
  }

  @Test
  void keeps_the_published_sha_256_of_a_secret() {
    assertThat(SecretHash.of("abc").hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private static BigInteger value(String base62) {
    var value = BigInteger.ZERO;
    for (var i = 0; i < base62.length(); i++) {
      var worth = BigInteger.valueOf(worth(base62.charAt(i)));
      value = value.multiply(BigInteger.valueOf(62)).add(worth);
    }
    return value;
  }

  private static int worth(char digit) {
    return digit <= '9' ? digit - '0' : digit <= 'Z' ? digit - 'A' + 10 : digit - 'a' + 36;
  }
}
