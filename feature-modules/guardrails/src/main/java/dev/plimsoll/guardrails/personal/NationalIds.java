package dev.plimsoll.guardrails.personal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.validator.routines.checkdigit.ABANumberCheckDigit;

/** Finds the numbers that states and health services give to people, by their check digits. */
final class NationalIds {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 18;
  private static final int MOST_PARTS = 6;

  /** What is needed beside shape and check digits. */
  private enum Evidence {
    NOTHING,
    /** That somebody has named the country, or a word. */
    COUNTRY,
    /** A word nearby, such as the name of the number: many other numbers pass the check. */
    WORD
  }

  /**
   * A kind of number.
   *
   * @param lengths that it may have
   * @param shape without separators
   */
  private record NationalId(
      String country,
      String name,
      Set<Integer> lengths,
      Pattern shape,
      Predicate<String> check,
      Evidence evidence,
      Pattern words) {
    boolean matches(String number) {
      return shape.matcher(number).matches() && check.test(number);
    }
  }

  private static final String VOWELLESS = "[CFGHJKLMNPRTVWXYZ\\d]";
  private static final String MBI = "[AC-HJKMNP-RT-Y]";
  private static final String OMOCODE = "[\\dLMNP-V]";

  private static final List<NationalId> ALL =
      List.of(
          alone(
              "US",
              "a US Medicare number",
              Set.of(11),
              "[1-9]"
                  + MBI
                  + "(?:\\d|"
                  + MBI
                  + ")\\d"
                  + MBI
                  + "(?:\\d|"
                  + MBI
                  + ")\\d"
                  + MBI
                  + "{2}\\d{2}",
              _ -> true),
          word(
              "US",
              "a US bank routing number",
              Set.of(9),
              "(?:0\\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\\d{7}",
              ABANumberCheckDigit.ABAN_CHECK_DIGIT::isValid,
              "routing|aba\\b|rtn\\b"),
          word(
              "US",
              "a US provider number (NPI)",
              Set.of(10),
              "[12]\\d{9}",
              number -> CheckDigits.luhn("80840" + number),
              "npi\\b|national provider|provider (?:id|number)"),
          word(
              "US",
              "a US medical licence (DEA)",
              Set.of(9),
              "[ABCDEFGHJKLMPRSTUX][A-Z9]\\d{7}",
              CheckDigits::dea,
              "dea\\b|medical licen|prescri|physician|doctor"),
          word(
              "GB",
              "a British NHS number",
              Set.of(10),
              "\\d{10}",
              CheckDigits::nhs,
              "nhs\\b|national health"),
          alone(
              "GB",
              "a British National Insurance number",
              Set.of(9),
              "(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\\d{6}[A-D]",
              _ -> true),
          country(
              "DE",
              "a German tax number",
              Set.of(11),
              "[1-9]\\d{10}",
              CheckDigits::germanTaxId,
              "steuer|idnr|id-nr|tax|tin\\b"),
          alone("DE", "a German VAT number", Set.of(11), "DE\\d{9}", CheckDigits::germanVat),
          word(
              "DE",
              "a German identity card or passport number",
              Set.of(10),
              "[CFGHJKLMNPRTVWXYZ]" + VOWELLESS + "{8}\\d",
              CheckDigits::germanDocument,
              "ausweis|personalausw|reisepass|pass|identity card|id card"),
          word(
              "DE",
              "a German health insurance number",
              Set.of(10),
              "[A-Z]\\d{9}",
              CheckDigits::germanHealthInsurance,
              "kranken|versicher|health|insur|kvnr|gesundheitskarte"),
          alone(
              "DE",
              "a German social security number",
              Set.of(12),
              "\\d{2}(?:0[1-9]|[1-9]\\d)(?:0[1-9]|1[0-2])\\d{2}[A-Z]\\d{3}",
              CheckDigits::germanSocialSecurity),
          word(
              "DE",
              "a German physician number",
              Set.of(9),
              "\\d{9}",
              CheckDigits::germanPhysician,
              "lanr|arztnummer|physician"),
          alone(
              "ES",
              "a Spanish tax number",
              Set.of(9),
              "(?:\\d{8}|[XYZ]\\d{7})[A-Z]",
              CheckDigits::nif),
          alone(
              "IT",
              "an Italian tax code",
              Set.of(16),
              "[A-Z]{6}"
                  + OMOCODE
                  + "{2}[A-EHLMPRST]"
                  + OMOCODE
                  + "{2}[A-Z]"
                  + OMOCODE
                  + "{3}[A-Z]",
              CheckDigits::fiscalCode),
          word(
              "IT",
              "an Italian VAT number",
              Set.of(11),
              "\\d{11}",
              CheckDigits::luhn,
              "p\\.? ?iva|partita|vat\\b"),
          country(
              "FR",
              "a French social security number",
              Set.of(15),
              "[1-478]\\d{2}(?:0[1-9]|[1-9]\\d)(?:\\d{2}|2[AB])\\d{8}",
              CheckDigits::nir,
              "s[ée]curit[ée] sociale|s[ée]cu\\b|nir\\b|insee|social security"),
          word(
              "NL",
              "a Dutch citizen number",
              Set.of(9),
              "\\d{9}",
              number -> CheckDigits.completes(number, 11, 9, 8, 7, 6, 5, 4, 3, 2, -1),
              "bsn\\b|burgerservice|sofi|citizen service"),
          country(
              "BE",
              "a Belgian national number",
              Set.of(11),
              "\\d{11}",
              number -> CheckDigits.isDate(number, 0, 2, 4) && CheckDigits.belgian(number),
              "rijksregister|registre national|national (?:register|number)|insz|niss|nrn\\b"),
          country("PL", "a Polish PESEL", Set.of(11), "\\d{11}", CheckDigits::pesel, "pesel"),
          alone(
              "FI",
              "a Finnish identity code",
              Set.of(10, 11),
              "\\d{6}[A-FU-Y]?\\d{3}[\\dA-FHJ-NPR-Y]",
              CheckDigits::hetu),
          country(
              "SE",
              "a Swedish personal number",
              Set.of(10, 12),
              "(?:19|20)?\\d{10}",
              CheckDigits::personnummer,
              "person(?:nummer|al number|al identity)|pnr\\b|samordning"),
          word(
              "SE",
              "a Swedish organisation number",
              Set.of(10),
              "\\d{2}[2-9]\\d{7}",
              CheckDigits::luhn,
              "org(?:anisation|anization)?[ .-]?(?:nr|nummer|number)"),
          country(
              "NO",
              "a Norwegian national number",
              Set.of(11),
              "\\d{11}",
              CheckDigits::norwegian,
              "f[øo]dsels|personnummer|national (?:id|identity|number)"),
          alone(
              "CH",
              "a Swiss social security number",
              Set.of(13),
              "756\\d{10}",
              number -> CheckDigits.completes(number, 10, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1)),
          word(
              "AT",
              "an Austrian social security number",
              Set.of(10),
              "[1-9]\\d{9}",
              CheckDigits::austrian,
              "sv-?n|svnr|sozialversicherung|versicherungsnummer|social security"),
          word(
              "PT",
              "a Portuguese tax number",
              Set.of(9),
              "[1-35689]\\d{8}",
              CheckDigits::portuguese,
              "nif\\b|contribuinte|tax"),
          alone("IE", "an Irish PPS number", Set.of(8, 9), "\\d{7}[A-W][A-IW]?", CheckDigits::pps),
          country("BR", "a Brazilian CPF", Set.of(11), "\\d{11}", CheckDigits::cpf, "cpf\\b"),
          country("BR", "a Brazilian CNPJ", Set.of(14), "\\d{14}", CheckDigits::cnpj, "cnpj\\b"),
          word(
              "AU",
              "an Australian business number",
              Set.of(11),
              "\\d{11}",
              CheckDigits::abn,
              "abn\\b|business"),
          word(
              "AU",
              "an Australian company number",
              Set.of(9),
              "\\d{9}",
              CheckDigits::acn,
              "acn\\b|company"),
          word(
              "AU",
              "an Australian tax file number",
              Set.of(9),
              "\\d{9}",
              number -> CheckDigits.completes(number, 11, 1, 4, 3, 7, 5, 8, 6, 9, 10),
              "tfn\\b|tax file"),
          word(
              "AU",
              "an Australian Medicare number",
              Set.of(10, 11),
              "[2-6]\\d{9,10}",
              number ->
                  CheckDigits.sum(number, 1, 3, 7, 9, 1, 3, 7, 9) % 10
                      == CheckDigits.digit(number, 8),
              "medicare"),
          word(
              "CA",
              "a Canadian social insurance number",
              Set.of(9),
              "[0-79]\\d{8}",
              CheckDigits::luhn,
              "sin\\b|social insurance|assurance sociale|nas\\b"),
          country(
              "IN",
              "an Indian Aadhaar number",
              Set.of(12),
              "[2-9]\\d{11}",
              CheckDigits::verhoeff,
              "aadhaar|aadhar|uidai|uid\\b"),
          alone(
              "IN",
              "an Indian GSTIN",
              Set.of(15),
              "[0-3]\\d[A-Z]{5}\\d{4}[A-Z][1-9A-Z]Z[\\dA-Z]",
              CheckDigits::gstin),
          alone("SG", "a Singaporean NRIC", Set.of(9), "[STFGM]\\d{7}[A-Z]", CheckDigits::nric),
          country(
              "KR",
              "a Korean resident number",
              Set.of(13),
              "\\d{6}[1-8]\\d{6}",
              CheckDigits::koreanResident,
              "rrn\\b|주민|resident registration"),
          word(
              "KR",
              "a Korean business number",
              Set.of(10),
              "\\d{10}",
              CheckDigits::koreanBusiness,
              "brn\\b|사업자|business registration"),
          country(
              "TH",
              "a Thai national number",
              Set.of(13),
              "[1-8]\\d{12}",
              number ->
                  CheckDigits.isMissingFrom11Mod10(number, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2),
              "thai|บัตรประชาชน|ประจำตัวประชาชน|national id"),
          country(
              "TR",
              "a Turkish identity number",
              Set.of(11),
              "[1-9]\\d{10}",
              CheckDigits::turkish,
              "t\\.?c\\.?|kimlik|tckn|turkish"),
          country(
              "ZA",
              "a South African identity number",
              Set.of(13),
              "\\d{10}[0-2]\\d{2}",
              CheckDigits::southAfrican,
              "south african|rsa\\b|id(?:entity)? (?:no|number)|said\\b"),
          word(
              "NG",
              "a Nigerian identity number",
              Set.of(11),
              "\\d{11}",
              CheckDigits::verhoeff,
              "nin\\b|nigeria"),
          country(
              "CN",
              "a Chinese resident number",
              Set.of(18),
              "[1-9]\\d{5}(?:19|20)\\d{9}[\\dX]",
              CheckDigits::chinese,
              "身份证|公民|resident id|id card"));

  private final TokenizedText tokens;
  private final Countries countries;
  private final List<List<NationalId>> byLength;

  private NationalIds(TokenizedText tokens, Countries countries) {
    this.tokens = tokens;
    this.countries = countries;
    byLength =
        IntStream.rangeClosed(0, LONGEST)
            .mapToObj(length ->
                ALL.stream()
                    .filter(id -> id.lengths().contains(length))
                    .filter(id -> countries.contain(id.country()))
                    .toList())
            .toList();
  }

  private static NationalId alone(
      String country, String name, Set<Integer> lengths, String shape, Predicate<String> check) {
    return id(country, name, lengths, shape, check, Evidence.NOTHING, "");
  }

  private static NationalId country(
      String country,
      String name,
      Set<Integer> lengths,
      String shape,
      Predicate<String> check,
      String words) {
    return id(country, name, lengths, shape, check, Evidence.COUNTRY, words);
  }

  private static NationalId word(
      String country,
      String name,
      Set<Integer> lengths,
      String shape,
      Predicate<String> check,
      String words) {
    return id(country, name, lengths, shape, check, Evidence.WORD, words);
  }

  private static NationalId id(
      String country,
      String name,
      Set<Integer> lengths,
      String shape,
      Predicate<String> check,
      Evidence evidence,
      String words) {
    return new NationalId(
        country, name, lengths, Pattern.compile(shape), check, evidence, Context.words(words));
  }

  static Set<String> countries() {
    var countries = new TreeSet<String>();
    ALL.forEach(id -> countries.add(id.country()));
    return countries;
  }

  static void find(TokenizedText tokens, Countries countries, Consumer<PersonalData> found) {
    new NationalIds(tokens, countries).find(found);
  }

  private void find(Consumer<PersonalData> found) {
    for (var first = 0; first < tokens.size(); first++) {
      findAt(first, found);
    }
  }

  /** Tries the number that begins with a token with its parts one by one. */
  private void findAt(int first, Consumer<PersonalData> found) {
    var number = new StringBuilder(LONGEST);
    var last = first;
    do {
      if (number.length() + tokens.length(last) > LONGEST) {
        return;
      }
      tokens.appendTo(number, last);
      if (number.length() >= SHORTEST && !byLength.get(number.length()).isEmpty()) {
        report(first, last, number.toString(), found);
      }
      last++;
    } while (last < first + MOST_PARTS && tokens.isJoined(last - 1, "/"));
  }

  private void report(int first, int last, String number, Consumer<PersonalData> found) {
    var hasContext = Context.isThere(tokens.text(), tokens.start(first), tokens.end(last));
    for (var id : byLength.get(number.length())) {
      if ((hasContext || mayBeAlone(id)) && id.matches(number) && isMeant(id, first, last)) {
        found.accept(
            new PersonalData(
                PersonalDataKind.NATIONAL_ID, id.name(), tokens.start(first), tokens.end(last)));
        return;
      }
    }
  }

  private boolean mayBeAlone(NationalId id) {
    return switch (id.evidence()) {
      case NOTHING -> true;
      case COUNTRY -> countries.areNamed();
      case WORD -> false;
    };
  }

  private boolean isMeant(NationalId id, int first, int last) {
    return (mayBeAlone(id) && isWhole(first, last))
        || (id.evidence() != Evidence.NOTHING
            && Context.hasWord(id.words(), tokens.text(), tokens.start(first), tokens.end(last)));
  }

  /** Whether it is no part of a longer number or id. */
  private boolean isWhole(int first, int last) {
    return !(tokens.isJoined(first - 1, "/") && tokens.isNumber(first - 1))
        && !(tokens.isJoined(last, "/") && tokens.isNumber(last + 1))
        && !tokens.isFraction(first)
        && !tokens.arePartOfId(first, last)
        && isWrittenEvenly(first, last);
  }

  /** Whether the same character is between all parts, as is not so in a date with its time. */
  private boolean isWrittenEvenly(int first, int last) {
    var separator = tokens.charAt(tokens.end(first));
    for (var token = first; token < last; token++) {
      if (tokens.charAt(tokens.end(token)) != separator || separator == '/') {
        return false;
      }
    }
    return true;
  }
}
