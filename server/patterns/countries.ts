// The country a mail address tells.

import { isSupportedCountry } from "libphonenumber-js/max";

/** ISO 3166 alpha-2 from the ending of the address: anna@example.co.uk is from GB. Undefined for .com and its kin. */
export function countryOfAddress(address: string): string | undefined {
  const ending = /\.([a-z]{2})$/i.exec(address.trim())?.[1]?.toUpperCase() ?? "";
  if (ending === "UK") return "GB";
  // Endings sold to everybody say nothing about a country.
  return /^(?:IO|AI|CO|ME|TV|CC|LY|TO|FM|EU)$/.test(ending) || !isSupportedCountry(ending)
    ? undefined
    : ending;
}
