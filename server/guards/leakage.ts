// Blocked: our own instructions, tags of the prompt, or the model talking about itself.

import { findSentences } from "../patterns/sentences.ts";
import { loadPrompt } from "../prompts.ts";
import { type Found, found, type Guard } from "./guard.ts";
import { bareWords } from "./words.ts";

export const leakage: Guard = {
  name: "leakage",
  run({ draft, profile }) {
    const ours = [...promptSentences, ...sentencesOf(`${profile.role}\n${profile.tone}`)];
    const findings: Found[] = [];
    for (const { words, span } of findSentences(draft)) {
      const said = bareWords(words);
      if (ours.some((sentence) => said.includes(sentence))) findings.push(leaked(draft, span));
    }
    for (const match of draft.matchAll(talk))
      if (!findings.some(({ span }) => span[0] <= match.index && match.index < span[1]))
        findings.push(leaked(draft, [match.index, match.index + match[0].length]));
    return findings.slice(0, 10);
  },
};

// </mail>   <thread>   <|im_start|>   [/INST]
// The response is in English.   The mail asks: …   The email is friendly and polite
// As an AI language model   I'm a customer service AI   als KI-Assistent   en tant qu'IA   作为一个人工智能   AIアシスタントとして
const talk =
  /<\/?(?:mail|thread|about|think|s)>|<\|[\w/]{1,30}\|>|<\/?(?:start|end)_of_turn>|\[\/?INST\]|\bthe (?:response|reply|e-?mail|mail) (?:is (?:in (?:plain )?english|friendly|polite|sent from|a (?:friendly|polite|data|reply))|asks(?: for|:)|ends with|follows a)\b|\b(?:as|I am|I'm|I’m) (?:an?|your|just an?) (?:[\w-]{1,20} ){0,3}(?:AI|artificial intelligence|(?:large )?language model|chatbot|virtual assistant)\b|\b(?:als|bin) (?:ein(?:e)? )?(?:KI|künstliche Intelligenz|Sprachmodell)\b|en tant qu['’](?:IA|intelligence artificielle|assistant virtuel)|\bcomo (?:una? )?(?:IA|inteligencia artificial|inteligência artificial|modelo de (?:lenguaje|linguagem))\b|\bcome (?:un['’]?)?(?:IA|intelligenza artificiale|modello linguistico)\b|\bals (?:een )?(?:AI|taalmodel)\b|作为(?:一个|一名|您的)?(?:人工智能|AI|语言模型|語言模型|智能助手)|作為(?:一個|一名)?(?:人工智慧|AI|語言模型)|我是(?:一个|一個)?(?:人工智能|AI|语言模型)|(?:AI|人工知能)(?:アシスタント|言語モデル)?(?:として|である)|(?:بصفتي|كوني) (?:نموذج|ذكاء)/giu;

function leaked(draft: string, span: [number, number]): Found {
  return found(draft, span, {
    severity: "blocked",
    reason: "This is about how the draft is made, not an answer to the mail.",
    fix: "Take it out, or write the reply again.",
  });
}

const promptSentences = ["tasks", "mail", "draft"].flatMap((name) => sentencesOf(loadPrompt(name).own));

/** Sentences long enough to be nobody else's. */
function sentencesOf(text: string): string[] {
  return findSentences(text)
    .map(({ words }) => bareWords(words))
    .filter((sentence) => sentence.length >= 24);
}
