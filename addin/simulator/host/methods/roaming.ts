// Roaming settings belong to the mailbox, so they outlive the page.

import { z } from "zod";

const place = "mailwright-simulator-roaming-settings";
const Stored = z.record(z.string(), z.string());

/** Each key with its value as JSON text, as the host protocol carries them. */
export function readRoamingSettings(): Record<string, string> {
  try {
    return Stored.parse(JSON.parse(localStorage.getItem(place) ?? "{}"));
  } catch {
    return {};
  }
}

/** Replaces them all. */
export function saveRoamingSettings(settings: Record<string, string>): void {
  localStorage.setItem(place, JSON.stringify(settings));
}
