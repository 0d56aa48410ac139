package dev.plimsoll.caching.terms;

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
          LANGUAGE | Can admins see private conversations? | Can reviewers see private conversations?
          LANGUAGE | 课程什么时候开始？ | 课程什么时候结束？
          LANGUAGE | Ist das Geschäft am Sonntag offen? | Ist das Geschäft am Sonntag nicht offen?
          LANGUAGE | Darf ich hier parken? | Darf ich hier nicht parken?
          LANGUAGE | Wann beginnt der Kurs? | Wo beginnt der Kurs?
          LANGUAGE | ¿Cuándo abre el museo? | ¿Dónde abre el museo?
          LANGUAGE | Is smoking allowed inside? | Is smoking allowed outside?
          LANGUAGE | Is paracetamol safe in pregnancy? | Is ibuprofen safe in pregnancy?
          LANGUAGE | Où est la gare? | Quand est la gare?
          LANGUAGE | I lost my credit card. | I lost my debit card.
          LANGUAGE | Ask Anna to call Ben. | Ask Ben to call Anna.
          LANGUAGE | Is breakfast included? | Is dinner included?
          LANGUAGE | Are pets allowed? | Are children allowed?
          LANGUAGE | Hoe reset ik mijn wachtwoord? | Hoe wijzig ik mijn wachtwoord?
          LANGUAGE | Jak zmienić hasło? | Jak zmienić nazwę?
          NUMBERS | What was the revenue in 2023? | What was the revenue in 2024?
          NUMBERS | Can I get a refund after 30 days? | Is a refund possible after 14 days?
          NUMBERS | How much is 1,000 euros in dollars? | How much is 10,000 euros in dollars?
          NUMBERS | What is 5% of it? | What is 5 of it?
          NUMBERS | Is it colder than -5 degrees? | Is it colder than 5 degrees?
          NUMBERS | Give me three arguments. | Please give me four arguments.
          NUMBERS | How much does the second seat cost? | What does the third seat cost?
          NUMBERS | Who was first in space? | Who was second in space?
          NUMBERS | Which is the first step? | Which is the last step?
          NUMBERS | Is the XPS 13 available? | Is the XPS 15 available?
          NUMBERS | What is the first chapter about? | What is the second chapter about?
          NAMES | What is the capital of France? | What is the capital of Spain?
          NAMES | How do I write a test in Java? | How do I write a test in JavaScript?
          NAMES | What does `max_tokens` do? | What does `max_length` do?
          NAMES | What does NullPointerException mean? | What does ClassCastException mean?
          NAMES | Where is server.xml? | Where is pom.xml?
          NAMES | Who wrote "Emma"? | Who wrote "Ulysses"?
          NAMES | How do I sort a list in C++? | How do I sort a list in C#?
          NAMES | Is the office open on Monday? | Is the office open on Friday?
          NAMES | When is the deadline in March? | When is the deadline in May?
          NAMES | Who wrote Hamlet? | Who wrote Macbeth?
          NAMES | How do I install the app on iOS? | How do I install the app on Android?
          NAMES | What is the capital of Australia? | What is the capital of Austria?
          NAMES | How tall is Mount Everest? | How tall is Mount Fuji?
          NAMES | What's the population of Norway? | What's the population of Sweden?
          NAMES | Please send me the invoice for May. | Please send me the invoice for June.
          NAMES | Tell me about the history of Rome. | Tell me about the history of Athens.
          NAMES | What is the boiling point in Celsius? | What is the boiling point in Fahrenheit?
          NAMES | Who teaches whom: Anna or Ben? | Who teaches Anna?
          ASKED | Can I use it offline? | Why can't I use it offline?
          ASKED | When does the museum open? | Where does the museum open?
          ASKED | When is the concert? | Where is the concert?
          ASKED | Who can I ask about it? | When can I ask about it?
          ASKED | What does an adult pay for entry? | What is the entry fee for a child?
          ASKED | How many users may I have? | How much may a user have?
          ASKED | How long does delivery take? | How often does delivery take place?
          ASKED | How old is the bridge? | How long is the bridge?
          ASKED | How do I cancel my subscription? | Can I cancel my subscription?
          ASKED | Why did the payment fail? | When did the payment fail?
          ASKED | When should I water the plant? | How should I water the plant?
          ASKED | Can students who did not enrol attend? | Can students who enrolled attend?
          ASKED | Who hired Anna? | Whom did Anna hire?
          ASKED | When can I pick up my parcel? | Where can I pick up my parcel?
          ASKED | Where was he born? | When was he born?
          ASKED | Who can cancel a booking? | Why was a booking cancelled?
          ASKED | How often should I back up? | How long should I keep a backup?
          NEGATION | Is it safe? | Is it not safe?
          NEGATION | Is tea with milk good for me? | Is tea without milk good for me?
          NEGATION | Can I take it with food? | Can I not take it with food?
          NEGATION | Which files are always deleted? | Which files are never deleted?
          NEGATION | Can I use it with a subscription? | Can I use it without a subscription?
          NEGATION | Is it legal to record calls? | Is it illegal not to record calls?
          NEGATION | Which guests have not paid? | Which guests have paid?
          NEGATION | Is the lift working? | Is the lift not working?
          NEGATION | Why is the lift working? | Why isn't the lift working?
          NEGATION | Which phones support 5G? | Which phones don't support 5G?
          CONTRAST | From 5 to 10, what is odd? | From 10 to 5, what is odd?
          CONTRAST | Which files are included in a backup? | Which of the files are excluded from it?
          CONTRAST | How do I turn on notifications? | How can I turn off notifications?
          CONTRAST | How do I lock my account? | What must I do to unlock my account?
          CONTRAST | What happens before a release? | What is done after a release?
          CONTRAST | Where can I upload my invoice? | Where do I download the invoice?
          CONTRAST | How do I start the server? | How can I restart the server?
          CONTRAST | Three reasons for it | Three reasons against it, if you please
          CONTRAST | How do I cancel my subscription? | How do I change my subscription?
          CONTRAST | How much does a ticket for a child cost? | How much does a ticket for an adult cost?
          CONTRAST | Can a child travel alone? | May an adult travel alone?
          CONTRAST | Who pays the broker, the buyer or nobody? | Who pays the broker, the seller or nobody?
          CONTRAST | When does the course begin? | When does the course end?
          CONTRAST | Is it safe to drink? | Is it unsafe to drink?
          CONTRAST | How do I get from Berlin to Munich? | How do I get from Munich to Berlin?
          CONTRAST | Is the flight from Rome to Oslo cheap? | Is the flight from Oslo to Rome cheap?
          CONTRAST | How heavy is 5 kg? | How heavy is 5 pounds?
          CONTRAST | What happens before the release? | What happens after the release?
          CONTRAST | Can I eat before the test? | Can I eat after the test?
          CONTRAST | Should I take more than two pills? | Should I take less than two pills?
          CONTRAST | Must I register? | Can I register?
          CONTRAST | Do I have to sign the form? | Can I sign the form?
          CONTRAST | How do I delete one message? | How do I delete all messages?
          CONTRAST | What is your name? | What is my name?
          CONTRAST | When did it open? | When will it open?
          CONTRAST | What was the revenue last year? | What will the revenue be next year?
          CONTRAST | Are dogs allowed in the hotel? | Are cats allowed in the hotel?
          CONTRAST | What is the minimum order? | What is the maximum order?
          CONTRAST | Which country has the most people? | Which country has the fewest people?
          CONTRAST | How do I transfer money to my savings account? | How do I transfer money from my savings account?
          CONTRAST | Who is the mother of Anna? | Who is the daughter of Anna?
          CONTRAST | Who is the employer of Anna? | Who is the employee of Anna?
          CONTRAST | How do I turn it on? | How do I turn it off?
          CONTRAST | Are at least 5 people needed? | Are at most 5 people needed?
          CONTRAST | How do I add a row? | How do I add a column?
          CONTRAST | Who approves leave for staff? | Who approves leave for managers?
          CONTRAST | Is a visa required? | Is a visa optional?
          CONTRAST | What time does the morning train leave? | What time does the evening train leave?
          CONTRAST | Can I get a refund within 30 days? | Can I get a refund after 30 days?
          CONTRAST | Is the left side broken? | Is the right side broken?
          CONTRAST | How do I export data to Excel? | How do I import data from Excel?
          CONTRAST | Is the shop open today? | Is the shop open tomorrow?
          CONTRAST | How do I move a file from the server to my laptop? | How do I move a file from my laptop to the server?
          CONTRAST | Is the pool open for children only? | Is the pool open for adults only?
          CONTRAST | What must I bring? | What can I bring?
          CONTRAST | How do I stop the service? | How do I start the service?
          CONTRAST | Is the hotel near the station? | Is the hotel far from the station?
          CONTRAST | Can I pay in euros? | Can I pay in pounds?
          CONTRAST | Is the meeting at 3 pm? | Is the meeting at 3 am?
          CONTRAST | Does the ferry run on weekdays? | Does the ferry run on weekends?
          CONTRAST | What is the dose for a child? | What is the dose for an adult?
          CONTRAST | Is the dose the same for adults? | Is the dose the same for children?
          CONTRAST | What discount does a student get? | What discount does a senior get?
          CONTRAST | Is the tenant allowed to change the locks? | Is the landlord allowed to change the locks?
          CONTRAST | How do I ship from Canada to Mexico? | How do I ship from Mexico to Canada?
          CONTRAST | How many days do I have to wait? | How many weeks do I have to wait?
          CONTRAST | What happens if I pay too late? | What happens if I pay too early?
          CONTRAST | How do I allow notifications? | How do I block notifications?
          CONTRAST | How do I unsubscribe from the newsletter? | How do I subscribe to the newsletter?
          CONTRAST | What is the salary of a nurse? | What is the salary of a doctor?
          CONTRAST | How do I get a duplicate of my bill? | How do I get a copy of my contract?
          CONTRAST | I want to cancel my order. | I want to track my order.
          CONTRAST | Translate the text from German to English. | Translate the text from English to German.
          CONTRAST | Cancel my flight. | Change my flight.
          CONTRAST | Should I wash it before use? | Should I wash it after use?
          CONTRAST | Can I travel while pregnant? | Can I travel after pregnancy?
          CONTRAST | How long is the flight to Tokyo? | How long is the flight from Tokyo?
          CONTRAST | May I smoke on the balcony? | Must I smoke on the balcony?
          CONTRAST | Do I have to report it? | Am I allowed to report it?
          CONTRAST | How do I open the window? | How do I close the window?
          CONTRAST | Which is bigger, the sun or the moon? | Which is smaller, the sun or the moon?
          CONTRAST | How much is the monthly plan? | How much is the yearly plan?
          CONTRAST | How do I log in? | How do I log out?
          CONTRAST | Is it cheaper to rent? | Is it cheaper to buy?
          CONTRAST | Is the exam in the morning? | Is the exam in the afternoon?
          CONTRAST | How do I delete a single row? | How do I delete every row?
          CONTRAST | Was the package delivered? | Will the package be delivered?
          CONTRAST | Do you deliver to Hawaii? | Do you deliver from Hawaii?
          CONTRAST | How do I feed a puppy? | How do I feed a kitten?
          CONTRAST | Is this product vegan? | Is this product vegetarian?
          CONTRAST | Is the store open until 8? | Is the store open from 8?
          CONTRAST | Which visitors may enter? | Which visitors must leave?
          ROLES | Is Rome larger than Paris? | Is Paris larger than Rome?
          ROLES | How do I convert euros to dollars? | How do I convert dollars to euros?
          ROLES | Does the buyer pay the seller? | Does the seller pay the buyer?
          ROLES | What does the buyer owe the seller? | What does the seller owe to the buyer?
          ROLES | Can the buyer sue the seller? | May the seller sue the buyer?
          ROLES | Can a tenant evict a landlord? | Can a landlord evict a tenant?
          ROLES | How do I convert euros into dollars? | How do I convert dollars to euros?
          ROLES | What is 5 km in miles? | What is 5 miles in km?
          ROLES | Is gold heavier than silver? | Is silver heavier than gold?
          ROLES | Can I bring two dogs and one cat? | Can I bring two cats and one dog?
          ROLES | 2 adults and 3 children, what is the price? | 3 adults and 2 children, what is the price?
          ROLES | Can I call you? | Can you call me?
          ROLES | Which plan includes support but not backup? | Which plan includes backup but not support?
          ROLES | Is the sender charged by the receiver? | Does the sender charge the receiver?
          ROLES | What does the teacher expect from a student? | What does the student expect from a teacher?
          ROLES | Does the teacher grade the student? | Is the teacher graded by the student?
          ROLES | Is the parent liable for the child? | Is the child liable for the parent?
          ROLES | Does A depend on B? | Does B depend on A?
          ROLES | Does the API call the database? | Does the database call the API?
          ROLES | What if the customer pays the supplier late? | What if the supplier pays the customer late?
          ROLES | Can my wife sign for me? | Can I sign for my wife?
          ROLES | Does a manager report to a director? | Does a director report to a manager?
          ROLES | Is tea better than coffee? | Is coffee better than tea?
          ROLES | Do men live longer than women? | Do women live longer than men?
          ROLES | Is the father liable for his son? | Is the son liable for his father?
          ROLES | How do I divide 10 by 2? | How do I divide 2 by 10?
          ROLES | What is 20 percent of 50? | What is 50 percent of 20?
          ROLES | How many cups are in a liter? | How many liters are in a cup?
          ROLES | How do I merge branch A into branch B? | How do I merge branch B into branch A?
          ROLES | Does the lender owe the borrower anything? | Does the borrower owe the lender anything?
          ROLES | Can the doctor refuse a patient? | Can the patient refuse a doctor?
          WORDS | Paris is where? | Where is it?
          WORDS | what is the capital of france | what is the capital of spain
          WORDS | How do I delete my message? | How do I delete all my messages?
          WORDS | who wrote hamlet | who wrote macbeth
          WORDS | What is the price of the plan? | What is the price of the premium plan?
          WORDS | How do I cancel my order? | How do I cancel my premium order?
          WORDS | What is the warmest month? | What is the coldest month?
          WORDS | Do I pay tax on income? | Do I pay tax on savings?
          WORDS | what is the time in london | what is the time in paris
          WORDS | How many calories are in an apple? | How many calories are in a banana?
          WORDS | What do I do if my card is lost? | What do I do if my card is stolen?
          WORDS | How do I archive a project? | How do I delete a project?
          WORDS | How do I make the text bold? | How do I make the text italic?
          WORDS | How do I change my email address? | How do I change my postal address?
          WORDS | How do I become an admin? | How do I remove an admin?
          WORDS | What is the interest rate on loans? | What is the interest rate on deposits?
          WORDS | What are the side effects of the vaccine? | What are the benefits of the vaccine?
          WORDS | How long is the warranty? | How long is the delivery?
          WORDS | Do I need a permit to fish? | Do I need a permit to hunt?
          WORDS | Who pays for repairs, landlord or tenant? | Who pays for repairs as a tenant?
          WORDS | How far is it from the hotel to the beach? | How far is the hotel from the airport?
          WORDS | Who invented the telephone? | Who invented the television?
          WORDS | What does the free plan include? | What does the paid plan include?
          WORDS | Which team won? | Which team lost?
          WORDS | Can a company fire an employee by email? | Can an employee quit a company by email?
          WORDS | Who won against Spain? | Who lost against Spain?
          WORDS | What should I wear to the wedding? | What should I give at the wedding?
          WORDS | Where do I enter my password? | Where do I change my password?
          WORDS | How do I change the language? | How do I change the time zone?
          WORDS | Can I take more than one bag? | Can I take only one bag?
          WORDS | Does water freeze at 0 degrees? | Does water boil at 0 degrees?
          WORDS | Is the fee per person? | Is the fee per group?
          WORDS | Does insurance cover theft? | Does insurance cover fire?
          WORDS | How do I apply for a job? | How do I apply for a loan?
          """)
  void sees_what_makes_almost_the_same_words_another_question(
      Difference difference, String one, String other) {
    assertThat(difference(one, other)).isEqualTo(difference);
    assertThat(difference(other, one)).isEqualTo(difference);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What does error 403 mean? | What is the meaning of error 403?
          How much is 1,000 euros in dollars? | 1000 euros, how much is that in dollars?
          Can I have three seats? | Is it possible to have 3 seats?
          It isn't there, why? | Why is it not there?
          It isn’t there, why? | Why is it not there?
          What is the capital of France? | Which city is the capital of France?
          Where is Germany's parliament? | Where does the parliament of Germany meet?
          Budgets, how do they work? | How do budgets work?
          How do budgets work? | How does a budget work?
          What is the color of it? | What is the colors of it?
          How can I add a user? | How do I add a user?
          how do i add a user | How do I add a user?
          What is a fallback ladder? | Please explain what a fallback ladder is.
          Who can press the kill switch? | Who is allowed to press the kill switch?
          I forgot my password, how can I reset it? | How do I reset my password?
          How do I reset my password? | How can I reset my password?
          How do I reset my password? | I forgot my password, how can I reset it?
          When does the museum open? | What time does the museum open?
          When does the museum open? | At what time does the museum open?
          Where is the nearest station? | Where can I find the nearest station?
          How much does a ticket for a child cost? | What does a child's ticket cost?
          What is the price of a ticket? | How much is a ticket?
          How do I delete my account? | How can I remove my account?
          How do I cancel my subscription? | What must I do to cancel my subscription?
          How do I cancel my subscription? | Please tell me how to cancel my subscription
          Can I bring my dog? | Am I allowed to bring my dog?
          Is it possible to pay by card? | Can I pay by card?
          What is the capital of France? | what is the capital of france
          What is the capital of France? | What's France's capital?
          How Do I Reset My Password? | How do I reset my password?
          Who wrote Hamlet? | Who was Hamlet written by?
          How do I add a user? | How do I add users?
          Do I need a visa for Canada? | Is a visa required for Canada?
          What are the opening hours? | Could you tell me the opening hours?
          How is the password changed? | How do I change the password?
          Why was my payment declined? | What is the reason my payment was declined?
          What is a fallback ladder? | Explain what a fallback ladder is
          How long does delivery take? | How long will the delivery take?
          How do I export my data to CSV? | How can I export my data as CSV?
          Which documents do I need? | What documents are required?
          Who is the CEO of Acme? | Who is Acme's CEO?
          How do I install the app on Android? | How can the app be installed on Android?
          Is there a discount for students? | Do students get a discount?
          Where do I find my invoices? | Where can I see my invoices?
          Can I change my booking? | Is it possible to modify my booking?
          Who approves a release? | Who has to approve a release?
          How many users can I add? | What number of users can I add?
          Where is the office? | Where is your office located?
          How do I turn on notifications? | How can I turn notifications on?
          Does the plan include support? | Is support included in the plan?
          When was the company founded? | In what year was the company founded?
          How do I change my email address? | How can I update my email address?
          Where can I download the app? | Where do I download the app?
          Can I return an item? | Is it possible to return an item?
          Do you ship to Canada? | Can you ship to Canada?
          How do I unlock my account? | What do I have to do to unlock my account?
          What payment methods do you accept? | Which payment methods are accepted?
          How do I create an invoice? | How can I generate an invoice?
          Where is the company based? | Where is the company located?
          Can I speak to a person? | Could I speak to a human?
          What is the maximum file size? | What's the maximum size of a file?
          How do I write a good summary? | How can I write a good summary?
          How can I improve my English? | How do I improve my English?
          Why is the sky blue? | What is the reason the sky is blue?
          Can I cancel at any time? | May I cancel at any time?
          How to reset a password? | How do I reset the password?
          how do i update the app | How do I update the app?
          Could you please tell me how I can close my account? | How do I close my account?
          """)
  void lets_the_same_question_in_other_words_be_the_same(String one, String other) {
    assertThat(difference(one, other)).isNull();
    assertThat(difference(other, one)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The `sort` method returns a list.         | A list is returned by the `sort` method.
          The pages of the guide are checked daily. | The guide's pages are verified every day.
          You can filter rows by using the toolbar. | Rows can be filtered with the toolbar.
          The archive is created without a copy.    | The archive is a zero-copy archive that gets created.
          """)
  void lets_a_statement_be_worded_more_freely(String one, String other) {
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
              .isIn(Difference.NUMBERS, Difference.LANGUAGE);
        });
  }

  private static @Nullable Difference difference(String one, String other) {
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
