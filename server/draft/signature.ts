import type { Profile } from "../prompts/profiles.ts";

/** What the profile puts under a reply in this language; usually nothing, because Outlook adds the person's own signature. */
export function signatureFor(profile: Profile, language: string): string {
  const base = language.split("-")[0] ?? "";
  return (profile.signature[language] ?? profile.signature[base] ?? "").trim();
}
