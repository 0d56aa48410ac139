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
          ad adgangskode af afbestille allerede arbejde billet blev blive bliver bog brug bruge
          bruger brugernavn børn dig dit dreng efter engang farve fejl fik foreslået fortælle
          frem gade gerne gik give grund gøre havde have hedder hende hjælp hjælpe hvad hvilket
          igen indstillinger jer jeres kage knapper kodeord koldt kun køb købe lave leveret lidt
          lige lufthavn lægen længe mad meget mig mit mod mulighed muligt nej noget nogle nu
          næste op opdatere oplysninger oprette penge pengene pige regeringen rigtig sagde
          sidste sig sit skat sprog spørgsmål syg tage tager tak tilbage ud uden uge uger
          undskyld undtagen vej vejret venligst vigtig vores værelse åben åbent åbne
          åbningstider ændre ændrer
          """);

  private static final Set<String> NORWEGIAN =
      words(
          """
          av avbestille bare billett ble blir bok bruker brukernavn datamaskin datamaskinen deg
          dere deres ditt endre endrer enn ennå etter farge feil fikk flyplass foreslått
          fortelle gate gi gikk gjennom gjerne gjøre grunn gutt heter hjelp hjelpe hva ifra
          igjen inn innstillinger jente kake kaldt kanskje kjøp kjøpe lage legen lenge levert
          litt lønn mat meg mitt mot mulig mulighet mye må nei noe noen nå opp oppdatere
          opplysninger opprette passord passordet penger regjeringen riktig seg sitt skatt språk
          spørsmål syk ta takk tar trenger uke uker unnskyld unntatt ut uten vei vennligst
          viktig vår våre vårt været åpen åpent åpne åpningstider
          """);

  private static final Pattern DANISH_FORM =
      Pattern.compile(".*(?:tion|tioner|tionen|hed|heden|ede)");
  private static final Pattern NORWEGIAN_FORM =
      Pattern.compile(".*(?:tt|kk|pp|nn|ll|ss|mm|gg)|.*(?:sjon|kj|gj|øy).*");

  private DanishOrNorwegian() {}

  static boolean are(String one, String other) {
    return Set.of("da", "no").equals(Set.of(one, other));
  }

  /** The language of which the text has more words; null if of both as many. */
  static @Nullable String of(String text) {
    var danish = 0;
    var norwegian = 0;
    for (var word = WORD.matcher(text.toLowerCase(Locale.ROOT)); word.find(); ) {
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
