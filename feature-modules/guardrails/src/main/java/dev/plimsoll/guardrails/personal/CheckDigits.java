package dev.plimsoll.guardrails.personal;

import java.math.BigInteger;
import java.time.YearMonth;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/** The check digits of national numbers, which are given without separators. */
final class CheckDigits {
  private static final String HETU = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  private static final String NIF = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final String PPS = "WABCDEFGHIJKLMNOPQRSTUV";
  private static final int[] ODD_OF_FISCAL_CODE = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
  };

  private CheckDigits() {}

  static int digit(String number, int at) {
    return number.charAt(at) - '0';
  }

  /** The sum of the first digits, each times its weight. */
  static int sum(String number, int... weights) {
    var sum = 0;
    for (var at = 0; at < weights.length; at++) {
      sum += digit(number, at) * weights[at];
    }
    return sum;
  }

  static boolean luhn(String number) {
    return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number);
  }

  static boolean verhoeff(String number) {
    return VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.isValid(number);
  }

  /** ISO 7064, MOD 11,10. */
  static boolean mod11And10(String number) {
    var product = 10;
    for (var at = 0; at < number.length() - 1; at++) {
      var sum = (digit(number, at) + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10 == digit(number, number.length() - 1);
  }

  /** ISO 7064, MOD 11-2, where X is ten. */
  static boolean mod11And2(String number) {
    var remainder = 0;
    for (var at = 0; at < number.length() - 1; at++) {
      remainder = (remainder + digit(number, at)) * 2 % 11;
    }
    return "10X98765432".charAt(remainder) == number.charAt(number.length() - 1);
  }

  /** Whether the last digit makes the weighted sum a multiple of the modulus. */
  static boolean completes(String number, int modulus, int... weights) {
    return sum(number, weights) % modulus == 0;
  }

  /** Whether the digit after the weighted ones is what is missing from a multiple of 11. */
  static boolean isMissingFrom11(String number, int... weights) {
    return (11 - sum(number, weights) % 11) % 11 == digit(number, weights.length);
  }

  /** Whether the digit after the weighted ones is the last digit of what is missing from 11. */
  static boolean isMissingFrom11Mod10(String number, int... weights) {
    return (11 - sum(number, weights) % 11) % 10 == digit(number, weights.length);
  }

  /** Whether the two digits at each place are a year, a month and a day, of any century. */
  static boolean isDate(String number, int year, int month, int day) {
    var monthOfYear = Integer.parseInt(number, month, month + 2, 10);
    var dayOfMonth = Integer.parseInt(number, day, day + 2, 10);
    if (monthOfYear < 1 || monthOfYear > 12 || dayOfMonth < 1) {
      return false;
    }
    var yearOfCentury = 2000 + Integer.parseInt(number, year, year + 2, 10);
    return dayOfMonth <= YearMonth.of(yearOfCentury, monthOfYear).lengthOfMonth();
  }

  /** Each letter as the two digits of its place in the alphabet. */
  private static String lettersAsPlaces(String number) {
    var digits = new StringBuilder();
    for (var at = 0; at < number.length(); at++) {
      var c = number.charAt(at);
      if (c >= 'A') {
        digits.append((c - 'A' + 1) / 10).append((c - 'A' + 1) % 10);
      } else {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  /** The last digit of the sum of the digits of all weighted digits. */
  private static int crossSum(String digits, int... weights) {
    var sum = 0;
    for (var at = 0; at < weights.length; at++) {
      var product = digit(digits, at) * weights[at];
      sum += product / 10 + product % 10;
    }
    return sum % 10;
  }

  static boolean nhs(String number) {
    return isMissingFrom11(number, 10, 9, 8, 7, 6, 5, 4, 3, 2);
  }

  static boolean germanTaxId(String number) {
    var most = 0L;
    for (var digit = '0'; digit <= '9'; digit++) {
      var wanted = digit;
      most = Math.max(most, number.chars().limit(10).filter(c -> c == wanted).count());
    }
    return (most == 2 || most == 3) && mod11And10(number);
  }

  static boolean germanVat(String number) {
    return mod11And10(number.substring(2));
  }

  static boolean germanDocument(String number) {
    var sum = 0;
    for (var at = 0; at < 9; at++) {
      sum += Character.digit(number.charAt(at), 36) * (at % 3 == 0 ? 7 : at % 3 == 1 ? 3 : 1);
    }
    return sum % 10 == digit(number, 9);
  }

  static boolean germanHealthInsurance(String number) {
    var digits = lettersAsPlaces(number);
    return crossSum(digits, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2) == digit(digits, 10);
  }

  static boolean germanSocialSecurity(String number) {
    var digits = lettersAsPlaces(number);
    return crossSum(digits, 2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1) == digit(digits, 12);
  }

  static boolean germanPhysician(String number) {
    return (10 - sum(number, 4, 9, 4, 9, 4, 9) % 10) % 10 == digit(number, 6);
  }

  static boolean nif(String number) {
    var digits =
        switch (number.charAt(0)) {
          case 'X' -> "0" + number.substring(1);
          case 'Y' -> "1" + number.substring(1);
          case 'Z' -> "2" + number.substring(1);
          default -> number;
        };
    return NIF.charAt(Integer.parseInt(digits, 0, 8, 10) % 23) == digits.charAt(8);
  }

  static boolean fiscalCode(String code) {
    var sum = 0;
    for (var at = 0; at < 15; at++) {
      var c = code.charAt(at);
      var value = c >= 'A' ? c - 'A' : c - '0';
      sum += at % 2 == 0 ? ODD_OF_FISCAL_CODE[value] : value;
    }
    return 'A' + sum % 26 == code.charAt(15);
  }

  static boolean nir(String number) {
    var plain = number.replace("2A", "19").replace("2B", "18");
    return mod97(plain.substring(0, 13), 97, plain.substring(13));
  }

  static boolean belgian(String number) {
    var key = number.substring(9);
    return mod97(number.substring(0, 9), 97, key) || mod97("2" + number.substring(0, 9), 97, key);
  }

  private static boolean mod97(String number, int from, String key) {
    var remainder = new BigInteger(number).mod(BigInteger.valueOf(97)).intValue();
    return from - remainder == Integer.parseInt(key);
  }

  static boolean pesel(String number) {
    var month = Integer.parseInt(number, 2, 4, 10) % 20;
    var birth = number.substring(0, 2) + (month < 10 ? "0" : "") + month + number.substring(4, 6);
    return isDate(birth, 0, 2, 4) && completes(number, 10, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1);
  }

  static boolean hetu(String number) {
    var digits = number.substring(0, 6) + number.substring(number.length() - 4);
    return isDate(digits, 4, 2, 0)
        && HETU.charAt(Integer.parseInt(digits, 0, 9, 10) % 31) == digits.charAt(9);
  }

  static boolean personnummer(String number) {
    var digits = number.substring(number.length() - 10);
    return isDate(digits, 0, 2, 4) && luhn(digits);
  }

  static boolean norwegian(String number) {
    return isDate(number, 4, 2, 0)
        && isMissingFrom11(number, 3, 7, 6, 1, 8, 9, 4, 5, 2)
        && isMissingFrom11(number, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2);
  }

  static boolean austrian(String number) {
    var plain = number.substring(0, 3) + number.substring(4);
    return sum(plain, 3, 7, 9, 5, 8, 4, 2, 1, 6) % 11 == digit(number, 3);
  }

  static boolean portuguese(String number) {
    var missing = 11 - sum(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return (missing > 9 ? 0 : missing) == digit(number, 8);
  }

  static boolean pps(String number) {
    var sum = sum(number, 8, 7, 6, 5, 4, 3, 2);
    if (number.length() == 9) {
      sum += (number.charAt(8) - 'A' + 1) * 9;
    }
    return PPS.charAt(sum % 23) == number.charAt(7);
  }

  static boolean cpf(String number) {
    return number.chars().distinct().count() > 1
        && tenIsZero(sum(number, 10, 9, 8, 7, 6, 5, 4, 3, 2)) == digit(number, 9)
        && tenIsZero(sum(number, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)) == digit(number, 10);
  }

  static boolean cnpj(String number) {
    return number.chars().distinct().count() > 1
        && tenIsZero(sum(number, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) == digit(number, 12)
        && tenIsZero(sum(number, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) == digit(number, 13);
  }

  private static int tenIsZero(int sum) {
    return sum * 10 % 11 % 10;
  }

  static boolean abn(String number) {
    return (sum(number, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10) % 89 == 0;
  }

  static boolean acn(String number) {
    return (10 - sum(number, 8, 7, 6, 5, 4, 3, 2, 1) % 10) % 10 == digit(number, 8);
  }

  static boolean gstin(String number) {
    var sum = 0;
    for (var at = 0; at < 14; at++) {
      var product = Character.digit(number.charAt(at), 36) * (at % 2 + 1);
      sum += product / 36 + product % 36;
    }
    return (36 - sum % 36) % 36 == Character.digit(number.charAt(14), 36);
  }

  static boolean nric(String number) {
    var sum = sum(number.substring(1), 2, 7, 6, 5, 4, 3, 2);
    return switch (number.charAt(0)) {
      case 'S' -> "JZIHGFEDCBA".charAt(sum % 11) == number.charAt(8);
      case 'T' -> "JZIHGFEDCBA".charAt((sum + 4) % 11) == number.charAt(8);
      case 'F' -> "XWUTRQPNMLK".charAt(sum % 11) == number.charAt(8);
      case 'G' -> "XWUTRQPNMLK".charAt((sum + 4) % 11) == number.charAt(8);
      default -> "XWUTRQPNJLK".charAt((sum + 3) % 11) == number.charAt(8);
    };
  }

  static boolean koreanResident(String number) {
    return isDate(number, 0, 2, 4)
        && isMissingFrom11Mod10(number, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5);
  }

  static boolean koreanBusiness(String number) {
    var sum = sum(number, 1, 3, 7, 1, 3, 7, 1, 3, 5) + digit(number, 8) * 5 / 10;
    return (10 - sum % 10) % 10 == digit(number, 9);
  }

  static boolean turkish(String number) {
    var odd = sum(number, 1, 0, 1, 0, 1, 0, 1, 0, 1);
    var even = sum(number, 0, 1, 0, 1, 0, 1, 0, 1);
    return Math.floorMod(odd * 7 - even, 10) == digit(number, 9)
        && (odd + even + digit(number, 9)) % 10 == digit(number, 10);
  }

  static boolean southAfrican(String number) {
    return isDate(number, 0, 2, 4) && luhn(number);
  }

  static boolean chinese(String number) {
    return isDate(number, 8, 10, 12) && mod11And2(number);
  }

  static boolean dea(String number) {
    var digits = number.substring(2);
    return sum(digits, 1, 2, 1, 2, 1, 2) % 10 == digit(digits, 6);
  }
}
