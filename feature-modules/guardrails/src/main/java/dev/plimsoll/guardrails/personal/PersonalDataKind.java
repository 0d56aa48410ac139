package dev.plimsoll.guardrails.personal;

/** A kind of personal data; where two are found in the same place, the earlier constant counts. */
public enum PersonalDataKind {
  EMAIL,
  IBAN,
  CARD,
  US_SSN,
  NATIONAL_ID,
  WALLET,
  IP_ADDRESS,
  PHONE
}
