// Look: the draft is signed with the sender's name or introduces itself by it: the model wrote in the sender's place.

import type { Languages } from "../prompts/languages.ts";
import { anyOf, isDense } from "../prompts/phrase.ts";
import { type Found, found, type Guard } from "./guard.ts";
import { bareWords } from "./words.ts";

/** A signature is in the last lines, and never in the first two: a reply may begin with the sender's name. */
const linesOfSignature = 5;

/** `languages` say how people introduce themselves. */
export function role(languages: Languages): Guard {
  const introduction = introductionOf(languages);
  return {
    name: "role",
    run({ draft, mail }) {
      const sender = bareWords(mail.from.name);
      if (sender === "" || mail.to.some(({ name }) => bareWords(name) === sender)) return [];
      return [...introductions(draft, mail.from.name, introduction), ...signatures(draft, sender)];
    },
  };
}

// I'm   My name is   Ich bin   Mein Name ist   Je suis   Je m'appelle   Soy   Me llamo   我是绿象软件的   我叫
function introductionOf(languages: Languages): RegExp {
  const all = [...languages.values()].flatMap((language) => language.introductions);
  const spaced = anyOf(all.filter((phrase) => !isDense(phrase))) ?? "(?!)";
  const dense = anyOf(all.filter(isDense)) ?? "(?!)";
  return new RegExp(`${spaced}\\s+|${dense}(?:[^，。！？,.!?\\n]{1,12}[的の])?`, "giu");
}

function introductions(draft: string, name: string, introduction: RegExp): Found[] {
  return [...draft.replaceAll("’", "'").matchAll(introduction)]
    .map((match) => match.index + match[0].length)
    .filter((at) => draft.slice(at, at + name.length).toLowerCase() === name.toLowerCase())
    .map((at) =>
      found(draft, [at, at + name.length], {
        severity: "look",
        rule: "introduced-as-sender",
        reason: "Here the reply introduces you with the name of the person it goes to.",
        fix: "Use your own name, or write the reply again.",
      }),
    );
}

function signatures(draft: string, sender: string): Found[] {
  const lines = [...draft.matchAll(/[^\n]+/g)].filter((line) => line[0].trim() !== "");
  return lines
    .slice(Math.max(2, lines.length - linesOfSignature))
    .filter((line) => bareWords(line[0]) === sender)
    .map((line) =>
      found(draft, [line.index, line.index + line[0].length], {
        severity: "look",
        rule: "signed-as-sender",
        reason: "The reply is signed with the name of the person it goes to.",
        fix: "Sign it with your own name, or remove the name.",
      }),
    );
}
