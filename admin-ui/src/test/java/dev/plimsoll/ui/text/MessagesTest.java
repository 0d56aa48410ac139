package dev.plimsoll.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.constant.ClassDesc;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Map<String, String> TEXTS = texts();

  /** What several texts with one beginning are for: all of them, or none. */
  private static final List<Set<String>> GROUPS =
      List.of(Set.of("title", "next"), Set.of("title", "what", "verb"));

  /** What may be said beside the label of a field. */
  private static final Set<String> OF_FIELDS = Set.of("help", "placeholder", "invalid");

  private static final Pattern LABEL =
      Pattern.compile("(?<constant>[A-Z]\\w*(\\.[A-Z]\\w*)*\\.[A-Z0-9_]+)(?<kind>(\\.[a-z-]+)?)");

  private static final Pattern CLUMSY =
      Pattern.compile(
          "\\b(at the moment|told|tells of|what there is|that it may|of late|so many|be there"
              + "|comes?|goes on|let loose|worth to|to who|lest|holds?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Braces that are meant as such are between apostrophes. */
  private static final Pattern TYPEWRITTEN = Pattern.compile("(?<!\\})'(?!\\{)|\"|\\.\\.\\.|  ");

  private final Uses uses;

  MessagesTest() throws IOException {
    uses = Uses.all();
  }

  @Test
  void are_there_for_every_key_that_is_used() {
    assertThat(uses.keys()).isNotEmpty();
    assertThat(uses.keys()).filteredOn(key -> textsOf(key.name()).findAny().isEmpty()).isEmpty();
  }

  @Test
  void are_there_for_a_reason() {
    var used = uses.keys().stream().flatMap(key -> textsOf(key.name())).collect(Collectors.toSet());
    assertThat(TEXTS.keySet()).filteredOn(key -> !isLabel(key) && !used.contains(key)).isEmpty();
  }

  @Test
  void are_given_as_many_values_as_they_name() {
    assertThat(uses.keys())
        .filteredOn(key -> key.values() >= 0 && !valuesOf(key.name()).contains(key.values()))
        .isEmpty();
  }

  @Test
  void label_all_constants_of_a_type_or_none() throws ClassNotFoundException {
    var types = new ArrayList<Set<String>>();
    for (var type : uses.labelled()) {
      types.add(constants(type));
    }
    var labels = new TreeMap<String, Set<String>>();
    TEXTS.keySet().stream()
        .map(LABEL::matcher)
        .filter(Matcher::matches)
        .forEach(label ->
            labels
                .computeIfAbsent(label.group("kind"), _ -> new TreeSet<>())
                .add(label.group("constant")));
    assertThat(labels.get(""))
        .isEqualTo(types.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    labels.forEach((kind, labelled) ->
        assertThat(types.stream().filter(type -> !Collections.disjoint(type, labelled)))
            .as("labels that end with '" + kind + "'")
            .allSatisfy(type -> assertThat(labelled).containsAll(type)));
  }

  @Test
  void are_plain_english_with_the_marks_of_print() {
    assertThat(TEXTS.values()).filteredOn(text -> CLUMSY.matcher(text).find()).isEmpty();
    assertThat(TEXTS.entrySet())
        .filteredOn(text -> !text.getKey().startsWith("moment."))
        .filteredOn(text -> TYPEWRITTEN.matcher(text.getValue()).find())
        .isEmpty();
  }

  @Test
  void write_times_and_amounts_as_people_read_them() {
    assertThat(Messages.text("moment.minute", Instant.parse("2026-11-28T18:30:12Z"))).isNotBlank();
    assertThat(Moment.of(Instant.parse("2026-11-28T18:30:12Z")))
        .isEqualTo("28 Nov 2026, 18:30 UTC");
    assertThat(HowLong.of(Duration.ofMinutes(90))).isEqualTo("90 minutes");
    assertThat(HowLong.of(Duration.ofHours(1))).isEqualTo("1 hour");
    assertThat(HowLong.of(Duration.ofMillis(1_500))).isEqualTo("1,500 ms");
    assertThat(HowLong.measured(Duration.ofNanos(340_260_000))).isEqualTo("340.3 ms");
    assertThat(HowLong.measured(Duration.ofMillis(12_345))).isEqualTo("12.35 s");
    assertThat(
            Stream.of(0, 0.000_01, 0.0279, 0.301, 0.5, 0.999_9, 1)
                .map(Number::doubleValue)
                .map(Percent::of))
        .containsExactly("0%", "0.01%", "2.79%", "30.1%", "50%", "99.9%", "100%");
  }

  @Test
  void are_english_where_a_translation_lacks_them() {
    var swedish = Locale.of("sv");
    assertThat(Messages.text(swedish, "action.cancel")).isEqualTo("Avbryt");
    assertThat(Messages.text(swedish, "action.continue")).isEqualTo("Continue…");
    assertThat(Messages.text(swedish, "duration.millis", 1_500)).isEqualTo("1\u00a0500 ms");
    assertThat(Messages.text(Locale.FRENCH, "action.cancel")).isEqualTo("Cancel");
  }

  /** The text of a key; or those of a group, and what is said beside a field. */
  private static Stream<String> textsOf(String key) {
    var ofField = OF_FIELDS.stream().map(kind -> key + "." + kind).filter(TEXTS::containsKey);
    return Stream.concat(
        Stream.concat(Stream.of(key).filter(TEXTS::containsKey), ofField),
        GROUPS.stream()
            .map(group -> group.stream().map(each -> key + "." + each).toList())
            .filter(TEXTS.keySet()::containsAll)
            .flatMap(List::stream));
  }

  /** How many the text names, and how many the group does. */
  private static Set<Integer> valuesOf(String key) {
    return textsOf(key)
        .collect(
            Collectors.groupingBy(
                text -> text.equals(key), Collectors.reducing(0, MessagesTest::count, Math::max)))
        .values()
        .stream()
        .collect(Collectors.toSet());
  }

  private static int count(String key) {
    return new MessageFormat(TEXTS.get(key), Locale.ENGLISH).getFormatsByArgumentIndex().length;
  }

  private static boolean isLabel(String key) {
    return Character.isUpperCase(key.charAt(0));
  }

  private static String nameOf(ClassDesc type) {
    return type.displayName().replace('$', '.');
  }

  private static Set<String> constants(ClassDesc type) throws ClassNotFoundException {
    var known = Class.forName(type.packageName() + "." + type.displayName());
    return Arrays.stream(known.getEnumConstants())
        .map(constant -> nameOf(type) + "." + ((Enum<?>) constant).name())
        .collect(Collectors.toSet());
  }

  private static Map<String, String> texts() {
    var bundle = ResourceBundle.getBundle("dev.plimsoll.ui.text.messages", Locale.ROOT);
    var texts = new TreeMap<String, String>();
    bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    return texts;
  }
}
