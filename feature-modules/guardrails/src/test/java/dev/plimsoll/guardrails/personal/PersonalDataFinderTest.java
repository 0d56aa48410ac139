package dev.plimsoll.guardrails.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables, what is found stands in square brackets. */
class PersonalDataFinderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Card [4111 1111 1111 1111] 12/27 123",
        "[4111-1111-1111-1111], exp 12/27",
        "[4111111111111111] 1227 123",
        "[3782 822463 10005] 0526",
        "[4111.1111.1111.1111] cvv 123",
        "[4111\u00a01111\u00a01111\u00a01111] 12/27",
        "[4111\u200b1111\u200b1111\u200b1111]",
        "[\uff14\uff11\uff11\uff11 1111 1111 1111]",
        "[41 11 11 11 11 11 11 11] is my card",
        "my maestro [675999888778]"
      })
  void finds_cards_with_whatever_follows_them(String text) {
    finds(text, PersonalDataKind.CARD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[DE89 3704 0044 0532 0130 00] COBADEFFXXX",
        "COBADEFFXXX [DE89370400440532013000]",
        "[de89370400440532013000]",
        "[De89 3704 0044 0532 0130 00]",
        "[DE89.3704.0044.0532.0130.00]",
        "IBAN: [DE89-3704-0044-0532-0130-00].",
        "[DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000]",
        "12345 [DE89370400440532013000] 999",
        "IBAN[DE89370400440532013000]",
        "BIC DEUTDEFF IBAN [GB82 WEST 1234 5698 7654 32], thanks",
        "[NL91ABNA0417164300]/ABNANL2A"
      })
  void finds_ibans_however_they_are_written(String text) {
    finds(text, PersonalDataKind.IBAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ring [030 1234567]",
        "[020 7946 0958]",
        "[(415) 555-2671]",
        "[415-555-2671]",
        "[415.555.2671 ext. 12]",
        "[415-555-2671x12]",
        "text me on [4155552671]",
        "[+49 (0)30 1234567]",
        "[0049 30 1234567]",
        "Tel.: [01 42 68 53 00]",
        "[(37) 788-063]-Office",
        "Phone:\n[467 3395]",
        "Call support on [467 3395]",
        "[416 60 039] office",
        "[030/1234567]"
      })
  void finds_phone_numbers_by_their_form_or_a_word_beside_them(String text) {
    finds(text, PersonalDataKind.PHONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[536-90-4399]", "my ssn: [536904399]", "SSN [536 90 4399]"})
  void finds_us_social_security_numbers(String text) {
    finds(text, PersonalDataKind.US_SSN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[10.0.0.1]",
        "[192.168.1.20]:8080",
        "|[41.173.96.26]|",
        "from [2001:db8::8a2e:370:7334].",
        "[2001:0db8:85a3:0000:0000:8a2e:0370:7334]",
        "at [fe80::1ff:fe23:4567:890a]: no answer"
      })
  void finds_ip_addresses(String text) {
    finds(text, PersonalDataKind.IP_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[me@example.org].Thanks",
        "<[uma.o+x@mail.example.co.uk]>",
        "[J\u00fcrgen@m\u00fcller.de]"
      })
  void finds_email_addresses(String text) {
    finds(text, PersonalDataKind.EMAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa] but not 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
        "[bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq]"
      })
  void finds_bitcoin_addresses(String text) {
    finds(text, PersonalDataKind.WALLET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a British NHS number | NHS 943 476 5919 | NHS 943 476 5918",
        "a British National Insurance number | AB123456C | QQ123456C",
        "a German tax number | Steuer-ID 86 095 742 719 | Steuer-ID 86 095 742 718",
        "a German VAT number | DE136695976 | DE123456789",
        "a German social security number | 65 170839 J 003 | 65 170839 J 008",
        "a German health insurance number | KVNR A123456780 | KVNR A123456781",
        "a German identity card or passport number | Ausweis T220001293 | Ausweis T220001294",
        "a Spanish tax number | 12345678Z | 12345678A",
        "a Spanish tax number | X-1234567-L | X-1234567-M",
        "an Italian tax code | RSSMRA85T10A562S | RSSMRA85T10A562T",
        "a Polish PESEL | PESEL 44051401359 | PESEL 44051401358",
        "a Finnish identity code | 131052-308T | 131052-308U",
        "a Swedish personal number | personnummer 811228-9874 | personnummer 811228-9875",
        "a Swiss social security number | 756.9217.0769.85 | 756.9217.0769.86",
        "an Irish PPS number | 1234567T | 1234567U",
        "a Brazilian CPF | CPF 529.982.247-25 | CPF 529.982.247-26",
        "an Australian business number | ABN 51 824 753 556 | ABN 51 824 753 557",
        "an Australian tax file number | TFN 123 456 782 | TFN 123 456 783",
        "a Canadian social insurance number | SIN 046 454 286 | SIN 246 454 287",
        "an Indian Aadhaar number | Aadhaar 2341 2341 2346 | Aadhaar 2341 2341 2347",
        "an Indian GSTIN | 27AAPFU0939F1ZV | 27AAPFU0939F1ZW",
        "a Singaporean NRIC | S1234567D | S1234567E",
        "a Turkish identity number | TC kimlik 10000000146 | TC kimlik 10000000147",
        "a South African identity number | ID number 8001015009087 | ID number 8001015009088",
        "a US provider number (NPI) | NPI 1234567893 | NPI 1234567894",
        "a US bank routing number | routing 021000021 | routing 021000022",
        "a US medical licence (DEA) | DEA AB1234563 | DEA AB1234564"
      })
  void finds_national_numbers_by_their_check_digits(String name, String right, String wrong) {
    assertThat(PersonalDataFinder.find(right, Countries.ALL))
        .extracting(PersonalData::name)
        .containsExactly(name);
    assertThat(PersonalDataFinder.find(wrong, Countries.ALL))
        .extracting(PersonalData::name)
        .doesNotContain(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order 4111 1111 1111 1112 is late",
        "Ticket DE88 3704 0044 0532 0130 00",
        "It costs 12.50 in version 1.2.3",
        "on 2024-05-06 12:00, 05/06/2024 10:00 and 01.02.2024 10",
        "[0.4532015112830366, 0.6011000990139424]",
        "550e8400-e29b-41d4-a716-446655440000",
        "INV-20240012345",
        "1 234 567 890 people",
        "ISBN 978-3-16-148410-0",
        "call me about order 12345678",
        "https://example.org/a?id=1234567890123",
        "std::vector, a::b, 12:20:39 and 10:11:12:13",
        "127.0.0.1, ::1, version 1.2.3.4 and v10.1.2.3",
        "666-12-1234, 000-12-1234 and 078-05-1120",
        "a@b.c and foo@localhost",
        "3... 2... 1..."
      })
  void leaves_alone_what_only_looks_like_it(String text) {
    assertThat(PersonalDataFinder.find(text, Countries.ALL)).isEmpty();
  }

  @Test
  void needs_no_word_beside_a_number_of_a_country_that_is_named() {
    var named = Countries.of(List.of("de", "PL"));
    assertThat(PersonalDataFinder.find("86095742719, 44051401359", Countries.ALL)).isEmpty();
    assertThat(PersonalDataFinder.find("86095742719, 44051401359", named)).hasSize(2);
    assertThat(PersonalDataFinder.find("0301234567", named)).hasSize(1);
  }

  @Test
  void leaves_numbers_of_other_countries_alone() {
    var named = Countries.of(List.of("DE"));
    assertThat(PersonalDataFinder.find("536-90-4399, 12345678Z, S1234567D", named)).isEmpty();
    assertThatThrownBy(() -> Countries.of(List.of("XX")))
        .hasMessage("countries must be codes of ISO 3166, such as DE, but one was XX");
  }

  @Property
  void finds_what_does_not_overlap_and_is_in_order(
      @ForAll
          @NumericChars
          @Chars({' ', '-', '.', '/', '(', ')', '+', ':', '@', 'x', '\n'})
          @CharRange(from = 'A', to = 'F')
          @StringLength(max = 80)
          String text) {
    var end = 0;
    for (var found : PersonalDataFinder.find(text, Countries.ALL)) {
      assertThat(found.start()).isGreaterThanOrEqualTo(end);
      assertThat(found.end()).isGreaterThan(found.start()).isLessThanOrEqualTo(text.length());
      end = found.end();
    }
  }

  private static void finds(String marked, PersonalDataKind kind) {
    var text = marked.replace("[", "").replace("]", "");
    assertThat(PersonalDataFinder.find(text, Countries.ALL))
        .containsExactly(
            new PersonalData(
                kind,
                PersonalDataFinder.find(text, Countries.ALL).getFirst().name(),
                marked.indexOf('['),
                marked.indexOf(']') - 1));
  }

  @Test
  void sees_an_address_through_signs_of_no_width_and_wide_ones() {
    for (var address :
        List.of("john.mil\u200Bler@exam\u200Dple.com", "john\uFF20example.com", "\u2060a@b.com")) {
      var text = "Mail " + address + ", please";
      assertThat(PersonalDataFinder.find(text, Countries.of(List.of("US"))))
          .singleElement()
          .satisfies(one ->
              assertThat(text.substring(one.start(), one.end()).replace("\u2060", ""))
                  .isEqualTo(address.replace("\u2060", "")));
    }
  }
}
