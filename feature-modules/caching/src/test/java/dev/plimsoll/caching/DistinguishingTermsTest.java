package dev.plimsoll.caching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistinguishingTermsTest {
  private static final List<String> WORDS =
      List.of(
          "the",
          "a",
          "not",
          "Rome",
          "rome",
          "12",
          "twelve",
          "1,000",
          "isn't",
          "include",
          "excludes",
          "user's",
          "API",
          "v1.2",
          "lock",
          "unlock",
          "?",
          "-4");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What was the revenue in 2023?           | What was the revenue in 2024?                | numbers
          Can I get a refund after 30 days?       | Is a refund possible after 14 days?          | numbers
          How much is 1,000 euros in dollars?     | How much is 10,000 euros in dollars?         | numbers
          What is 5% of it?                       | What is 5 of it?                             | numbers
          Is it colder than -5 degrees?           | Is it colder than 5 degrees?                 | numbers
          Give me three arguments.                | Please give me four arguments.               | numbers
          How much does the second seat cost?     | What does the third seat cost?               | numbers
          Who was first in space?                 | Who was second in space?                     | numbers
          From 5 to 10, what is odd?              | From 10 to 5, what is odd?                   | numbers
          What is the capital of France?          | What is the capital of Spain?                | names
          Is Rome larger than Paris?              | Is Paris larger than Rome?                   | names
          Paris is where?                         | Where is it?                                 | names
          How do I write a test in Java?          | How do I write a test in JavaScript?         | names
          What does `max_tokens` do?              | What does `max_length` do?                   | names
          What does NullPointerException mean?    | What does ClassCastException mean?           | names
          Where is server.xml?                    | Where is pom.xml?                            | names
          Who wrote "Emma"?                       | Who wrote "Ulysses"?                         | names
          How do I sort a list in C++?            | How do I sort a list in C#?                  | names
          Is it safe?                             | Is it not safe?                              | negation
          Can I use it offline?                   | Why can't I use it offline?                  | negation
          Is tea with milk good for me?           | Is tea without milk good for me?             | negation
          Which files are included in a backup?   | Which of the files are excluded from it?     | negation
          How do I turn on notifications?         | How can I turn off notifications?            | negation
          How do I lock my account?               | What must I do to unlock my account?         | negation
          What happens before a release?          | What is done after a release?                | negation
          Where can I upload my invoice?          | Where do I download the invoice?             | negation
          How do I start the server?              | How can I restart the server?                | negation
          Three reasons for it                    | Three reasons against it, if you please      | negation
          How do I cancel my subscription?        | How do I change my subscription?             | words
          what is the capital of france           | what is the capital of spain                 | words
          Can admins see private conversations?   | Can reviewers see private conversations?     | words
          How do I convert euros to dollars?      | How do I convert dollars to euros?           | words
          """)
  void sees_what_makes_almost_the_same_words_another_question(
      String one, String other, String what) {
    assertThat(difference(one, other)).isEqualTo(what);
    assertThat(difference(other, one)).isEqualTo(what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How do I reset my password?             | I forgot my password, how can I reset it?
          Who can press the kill switch?          | Who is allowed to press the kill switch?
          What does error 403 mean?               | What is the meaning of error 403?
          How much is 1,000 euros in dollars?     | 1000 euros, how much is that in dollars?
          Can I have three seats?                 | Is it possible to have 3 seats?
          It isn't there, why?                    | Why is it not there?
          It isn’t there, why?                    | Why is it not there?
          What is the capital of France?          | Which city is the capital of France?
          Where is Germany's parliament?          | Where does the parliament of Germany meet?
          Budgets, how do they work?              | How do budgets work?
          How do budgets work?                    | How does a budget work?
          What is the color of it?                | What is the colors of it?
          How do I export calls to CSV?           | Can I have my calls as CSV?
          How can I add a user?                   | How do I add a user?
          how do i add a user                     | How do I add a user?
          What is a fallback ladder?              | Please explain what a fallback ladder is.
          """)
  void lets_the_same_question_in_other_words_be_the_same(String one, String other) {
    assertThat(difference(one, other)).isNull();
    assertThat(difference(other, one)).isNull();
  }

  @Test
  void finds_no_difference_between_a_text_and_itself_and_the_same_one_from_both_sides() {
    var random = new Random(7);
    IntStream.range(0, 2_000)
        .forEach(_ -> {
          var one = sentence(random);
          var other = sentence(random);
          assertThat(difference(one, one)).isNull();
          assertThat(difference(one, other)).isEqualTo(difference(other, one));
        });
  }

  @Test
  void never_takes_two_texts_with_different_numbers_for_the_same() {
    var random = new Random(8);
    IntStream.range(0, 2_000)
        .forEach(_ -> {
          var text = sentence(random);
          var number = random.nextInt(100_000);
          assertThat(difference(text + " " + number, text + " " + (number + 1)))
              .isEqualTo("numbers");
        });
  }

  private static @Nullable String difference(String one, String other) {
    return DistinguishingTerms.of(one).difference(DistinguishingTerms.of(other)).orElse(null);
  }

  private static String sentence(Random random) {
    return String.join(
        " ",
        IntStream.range(0, 1 + random.nextInt(6))
            .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
            .toList());
  }
}
