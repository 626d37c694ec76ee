// Tells the country from a mail address, or from a phone number with its country code.

import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { matches } from "./found.ts";

/** ISO 3166 alpha-2 from the ending of the address: anna@example.co.uk is from GB. Undefined for .com and the like. */
export function countryOfAddress(address: string): string | undefined {
  const ending = /\.([a-z]{2})$/i.exec(address.trim())?.[1]?.toUpperCase() ?? "";
  if (ending === "UK") return "GB";
  // Endings that are sold to everybody say nothing about a country.
  return /^(?:IO|AI|CO|ME|TV|CC|LY|TO|FM|EU)$/.test(ending) || !isSupportedCountry(ending)
    ? undefined
    : ending;
}

/** The country of the first number in `text` with a country code: +44 20 7946 0958 is from GB. */
export function countryOfNumbers(text: string): string | undefined {
  return matches(text, international)
    .slice(0, 10)
    .map((match) => parsePhoneNumberFromString(match[0])?.country)
    .find(Boolean);
}

const international = /(?<![\w+])\+\d{1,3}[ \u00a0]?[\d ()\u00a0./-]{6,20}\d/g;
