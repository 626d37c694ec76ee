// The sums by which banks see a slip in a number, and we a number that is one.

/** Lengths of an IBAN by country (the registry of SWIFT). */
const ibanLengths: Record<string, number> = Object.fromEntries(
  (
    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 " +
    "FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 " +
    "ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 " +
    "ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20"
  )
    .split(" ")
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** True for an IBAN of a country's length whose check digits are right. */
export function isIban(compact: string): boolean {
  const number = compact.toUpperCase();
  return ibanLengths[number.slice(0, 2)] === number.length && remainder(number) === 1;
}

/** True for what begins and is as long as an IBAN of its country, right or made up. */
export function looksLikeIban(compact: string): boolean {
  return ibanLengths[compact.slice(0, 2).toUpperCase()] === compact.length;
}

/** ISO 7064 mod 97-10: the first four characters go to the end, A is 10 and Z is 35. */
function remainder(number: string): number {
  let rest = 0;
  for (const sign of number.slice(4) + number.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** Luhn's sum, which the numbers of cards have. */
export function isCard(digits: string): boolean {
  if (!/^[2-6]\d{11,18}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits.at(-1 - at)) * (at % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
