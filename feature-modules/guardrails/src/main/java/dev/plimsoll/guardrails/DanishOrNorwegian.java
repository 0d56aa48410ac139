package dev.plimsoll.guardrails;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells Danish from Norwegian by common words and endings that only one of them has, because their
 * letters are too much alike for a model of n-grams.
 */
final class DanishOrNorwegian {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final Set<String> DANISH =
      words(
          """
          ad adgangskode adgangskoden af aldrig altid anden andet bedst besked billet blev blevet
          blive bliver bog brug bruge bruger brugernavn bøger børn børnene computer dig dit dreng
          efter endnu engang farve fejl fik flest foreslået fortælle fået gade gav gennem gerne
          gik give givet gjorde grund gøre havde hedde hedder hende hinanden hjemmeside hjælpe
          hvad hvornår igen igennem imellem ind inde indkøb indstillinger jer jeres job kage
          knapper kodeord koldt købe købt lave lavet leveret lide lidt lige lufthavn læge længe
          mad mand mellem mig mindst mit mod mulighed muligt måske mænd nej nogen nogensinde noget
          nogle nu næste næsten op opdatere oplysninger oprette os otte penge pengene pige
          regeringen rettigheder rigtig sagde sidst sidste sig sige siger sit skat skærm sprog
          spørge spørger spørgsmål syg sygehus sådan tabt tage tager taget tak tilbage tyve ud
          uddannelse ude uden udenfor uge uger undersøgte undskyld undtagen vand vandet vej vejret
          venligst vide vidste vigtig vor vores værelse åben åbent åbne åbner åbningstider ændre
          ændrer
          """);

  private static final Set<String> NORWEGIAN =
      words(
          """
          aldri alltid altfor annen annet av avbestille barna bekreftelse beskjed billett ble bli
          blir blitt bok bruk bruke bruker brukernavn budsjett butikken bøker datamaskin
          datamaskinen deg dere deres ditt endre endrer enn ennå etter farge feil fikk flyplass
          foreslått fortelle ga gate gaten gi gikk gir gjennom gjerne gjør gjøre grunn gutt hadde
          heter hjelp hjelpe hva hverandre ifra igjen inn inne innen innstillinger jente jobb
          jobber kake kaldt kanskje kjenner kjøp kjøpe kvelden lage legen lenge levert liker litt
          lunsj lønn mann mannen mat medisin meg mellom menn mer minst mitt mot mulig mulighet mye
          nei neste nesten nettside noe noen nå opp oppdatere opplysninger opprette oss passord
          passordet penger prosent regjeringen reise riktig sa seg si sier sist siste sitt skatt
          skjer skjerm slik språk spør spørre spørsmål syk sykehus sykehuset ta takk tar tatt tjue
          treg trenger uke uker undersøkte unnskyld unntatt ut uten utenfor vann vannet vei veldig
          velge vennligst vet viktig visste vår våre vårt å åpen åpent åpne åpner åpningstider
          åtte
          """);

  /** Danish writes æ before other sounds than r, ej and øj; and ends in soft consonants. */
  private static final Pattern DANISH_FORM =
      Pattern.compile(
          ".*(?:tion|tioner|tionen|hed|heden|ede|skab|skabet)"
              + "|.*(?:æ[^r]|ej|øj|igt|(?<!ha)dd).*|af[bdfghjklmnprstv].+");

  /** Norwegian writes ei and øy, softens k and g before j, and ends in double consonants. */
  private static final Pattern NORWEGIAN_FORM =
      Pattern.compile(
          ".*(?:tt|kk|pp|nn|ll|ss|mm|gg|skap|skapet|..het|..heten)"
              + "|.*(?:sjon|(?<!s)kj|skje|gj(?!or|ald)|øy|ei).*|av[bdfghjklmnprstv].+");

  /** Danish says there is, and sets a comma before what follows. */
  private static final Pattern DANISH_PHRASE =
      Pattern.compile(
          "(?:^|[.!?] )der \\p{L}+r\\b|\\bder (?:er|var|har|kan|skal)\\b"
              + "|, (?:at|der|som|hvis|hvad|hver)\\b|\\bover for\\b");

  /** Norwegian mostly says whose something is after it. */
  private static final Pattern NORWEGIAN_PHRASE =
      Pattern.compile(
          "\\p{L}(?:en|et|a|ne) (?:min|din|sin|mine|dine|sine|hans|hennes|deres)\\b"
              + "|\\b(?:den|det|de) \\p{L}+e \\p{L}+(?:en|et|ene)\\b");

  private DanishOrNorwegian() {}

  /** Whether it is one of the two, as a code of ISO 639-1. */
  static boolean is(String language) {
    return language.equals("da") || language.equals("no");
  }

  /** The language of which the text has more words; null if of both as many. */
  static @Nullable String of(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    var danish = (int) DANISH_PHRASE.matcher(lower).results().count();
    var norwegian = (int) NORWEGIAN_PHRASE.matcher(lower).results().count();
    for (var word = WORD.matcher(lower); word.find(); ) {
      danish += is(word.group(), DANISH, DANISH_FORM) ? 1 : 0;
      norwegian += is(word.group(), NORWEGIAN, NORWEGIAN_FORM) ? 1 : 0;
    }
    return danish == norwegian ? null : danish > norwegian ? "da" : "no";
  }

  private static boolean is(String word, Set<String> words, Pattern form) {
    return words.contains(word) || form.matcher(word).matches();
  }

  private static Set<String> words(String words) {
    return Set.of(SPACE.split(words.strip()));
  }
}
