package dev.plimsoll.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void is_not_guessed_from_nothing() {
    assertThat(Language.of("")).isNull();
    assertThat(Language.of("42")).isNull();
    assertThat(Language.of("OutOfMemoryError")).isNull();
  }
}
