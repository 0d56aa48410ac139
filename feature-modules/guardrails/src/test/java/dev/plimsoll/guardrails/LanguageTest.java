package dev.plimsoll.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | How do I reset my password?",
        "en | What is the price of the small plan?",
        "de | Wie kann ich mein Passwort zurücksetzen?",
        "de | Warum ist die Rechnung so hoch, und was kann ich tun?",
        "fr | Comment puis-je changer le mot de passe de mon compte ?",
        "es | ¿Cómo puedo cambiar la contraseña de mi cuenta?",
        "it | Come posso cambiare la password del mio account?",
        "pt | Como eu posso mudar a senha da minha conta?",
        "nl | Hoe kan ik het wachtwoord van mijn account wijzigen?",
        "ru | Как я могу изменить пароль?",
        "ja | パスワードを変更するにはどうすればいいですか",
        "ko | 비밀번호를 어떻게 변경하나요?",
        "zh | 如何更改密码？",
        "sv | Hur ändrar jag mitt lösenord?",
        "da | Hvordan ændrer jeg mit kodeord?",
        "fi | Miten vaihdan salasanani?",
        "hu | Hogyan változtathatom meg a jelszavamat?",
        "pl | Jak mogę zmienić hasło do mojego konta?",
        "cs | Jak mohu změnit heslo ke svému účtu?",
        "tr | Hesabımın şifresini nasıl değiştirebilirim?",
        "uk | Як я можу змінити пароль до свого облікового запису?",
        "el | Πώς μπορώ να αλλάξω τον κωδικό πρόσβασης;",
        "ar | كيف يمكنني تغيير كلمة المرور الخاصة بي؟",
        "he | איך אני יכול לשנות את הסיסמה שלי?",
        "hi | मैं अपना पासवर्ड कैसे बदल सकता हूँ?",
        "vi | Làm thế nào để tôi thay đổi mật khẩu của mình?",
        "th | ฉันจะเปลี่ยนรหัสผ่านได้อย่างไร"
      })
  void is_told(String language, String text) {
    assertThat(Language.of(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "da | Hvordan kan jeg ændre min adresse, når jeg er flyttet?",
        "da | Hvor længe varer leveringen, hvis jeg bestiller i dag?",
        "da | Jeg har glemt min adgangskode og kan ikke logge ind.",
        "da | Vi har åbent hver dag undtagen søndag.",
        "da | Kan du fortælle mig, hvad det koster?",
        "da | Hun spiser gerne rugbrød til frokost sammen med sine venner.",
        "da | Toget til København er forsinket på grund af sneen.",
        "da | Børnene legede i haven hele eftermiddagen.",
        "da | Hvilke dokumenter skal jeg sende ind?",
        "da | Min regning er forkert, og jeg vil gerne have pengene tilbage.",
        "da | Det er ikke muligt at åbne filen på min computer.",
        "da | Hvem skal jeg kontakte, hvis varen er gået i stykker?",
        "da | Der er ingen, der svarer på telefonen.",
        "da | Jeg synes, at filmen var alt for lang.",
        "da | Produktet virker ikke, som det skal.",
        "da | Min mand og jeg har været gift i tyve år.",
        "da | Jeg er allergisk over for nødder.",
        "da | Hvordan sletter jeg min profil?",
        "no | Hvordan kan jeg endre adressen min når jeg har flyttet?",
        "no | Hvor lang tid tar leveringen hvis jeg bestiller i dag?",
        "no | Jeg har glemt passordet mitt og får ikke logget inn.",
        "no | Vi har åpent hver dag unntatt søndag.",
        "no | Kan du fortelle meg hva det koster?",
        "no | Hun spiser gjerne grovbrød til lunsj sammen med vennene sine.",
        "no | Toget til Oslo er forsinket på grunn av snøen.",
        "no | Barna lekte i hagen hele ettermiddagen.",
        "no | Hvilke dokumenter må jeg sende inn?",
        "no | Regningen min er feil, og jeg vil gjerne ha pengene tilbake.",
        "no | Det er ikke mulig å åpne filen på datamaskinen min.",
        "no | Han leser en bok om andre verdenskrig.",
        "no | Prisen har steget med ti prosent siden januar.",
        "no | Er det rabatt for studenter?",
        "no | Hvordan sletter jeg profilen min?",
        "no | Det norske landslaget vant kampen i går.",
        "no | Hvem skal jeg kontakte hvis varen er ødelagt?"
      })
  void tells_danish_and_norwegian_apart(String language, String text) {
    assertThat(Language.of(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hvernig get ég breytt lykilorðinu mínu?",
        "Kako mogu promijeniti lozinku svog računa?",
        "Ako si môžem zmeniť heslo k svojmu účtu?",
        "Com puc canviar la contrasenya del meu compte?",
        "Hoe kan ek die wagwoord van my rekening verander?",
        "Ninawezaje kubadilisha nenosiri la akaunti yangu?",
        "Paano ko mapapalitan ang aking password?"
      })
  void is_not_claimed_where_it_is_none_of_the_known_ones(String text) {
    assertThat(Language.of(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Refund?", "password", "Hallo", "Merci", "No!", "да", "Wi-Fi 7"})
  void is_left_open_for_a_word_or_two(String text) {
    assertThat(Language.of(text)).isNull();
  }

  @Test
  void is_not_guessed_from_nothing() {
    assertThat(Language.of("")).isNull();
    assertThat(Language.of("42")).isNull();
    assertThat(Language.of("OutOfMemoryError")).isNull();
  }
}
