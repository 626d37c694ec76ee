// Blocked: our own instructions, the prompt's tags, or the model talking about itself.

import { findSentences } from "../patterns/sentences.ts";
import { type Found, found, type Guard, type GuardSource, quotable } from "./guard.ts";
import { instructions as printed } from "./instructions.ts";
import { runsOf } from "./runs.ts";
import { sentencesOf, type Told, type ToldWords, toldBy, toldOf, wordsInARow } from "./told.ts";
import { bareWords } from "./words.ts";

/** Behind the letter of an option, this many are enough. */
const wordsOfOption = 4;

/** What the model is told is what a draft may not repeat. */
export function leakage(told: Told): Guard {
  const instructions = toldOf(told);
  return { name: "leakage", run: (source) => leaks(source, instructions) };
}

function leaks(source: GuardSource, instructions: ToldWords): Found[] {
  const { draft } = source;
  const isOurs = oursOf(source, instructions);
  const findings = findSentences(draft)
    .filter(({ words }) => isOurs(words))
    .map(({ span }) => leaked(draft, span));
  const add = (match: RegExpExecArray) => {
    if (!findings.some(({ span }) => span[0] <= match.index && match.index < span[1]))
      findings.push(leaked(draft, [match.index, match.index + match[0].length]));
  };
  for (const pattern of [talk, labels, ...printed, ...instructions.labels])
    for (const match of draft.matchAll(pattern)) add(match);
  const known = quotable(source).toLowerCase();
  for (const match of draft.matchAll(makers)) if (!known.includes(match[0].toLowerCase())) add(match);
  return findings.slice(0, 10);
}

/** Tells whether a sentence repeats what only the prompt says. Models garble sentences, so a run of words is enough. */
function oursOf(source: GuardSource, instructions: ToldWords): (words: string) => boolean {
  const sentences = [...instructions.sentences, ...sentencesOf(toldBy(source.profile))];
  const options = source.options ?? "";
  const runs = instructions.runs.union(runsOf(options, wordsInARow));
  const beginnings = runsOf(options, wordsOfOption);
  return (words) => {
    const said = bareWords(words);
    if (sentences.some((ours) => said.includes(ours))) return true;
    const lettered = [...words.matchAll(option)].map(([, text = ""]) => text).join("\n");
    const copied = [
      ...instructions.exampleMails.filter((theirs) => said.includes(theirs)),
      ...runsOf(words, wordsInARow).intersection(runs),
      ...runsOf(lettered, wordsOfOption).intersection(beginnings),
    ];
    if (copied.length === 0) return false;
    const mail = ` ${bareWords(quotable(source))} `;
    return copied.some((run) => !mail.includes(` ${run} `));
  };
}

// "A: A customer's purchase is broken - quotation - exchange"
const option = /\b[A-Z][:.)] +(.{10,80})/g;

// </mail>   <thread>   <|im_start|>   [/INST]
// The response is in English.   The mail asks: …   The email is friendly and polite
// As an AI language model   I'm a customer service AI   als KI-Assistent   en tant qu'IA   作为一个人工智能   AIアシスタントとして
const talk =
  /<\/?(?:mail|thread|about|think(?:ing)?|reasoning|scratchpad|s)>|<\|[\w/]{1,30}\|>|<\/?(?:start|end)_of_turn>|\[\/?INST\]|\bthe (?:response|reply|e-?mail|mail) (?:is (?:in (?:plain )?english|friendly|polite|sent from|a (?:friendly|polite|data|reply))|asks(?: for|:)|ends with|follows a)\b|\b(?:as|I am|I'm|I’m) (?:an?|your|just an?) (?:[\w-]{1,20} ){0,3}(?:AI|artificial intelligence|(?:large )?language model|chatbot|virtual assistant)\b|\b(?:als|bin) (?:ein(?:e)? )?(?:KI|künstliche Intelligenz|Sprachmodell)\b|en tant qu['’](?:IA|intelligence artificielle|assistant virtuel)|\bcomo (?:una? )?(?:IA|inteligencia artificial|inteligência artificial|modelo de (?:lenguaje|linguagem))\b|\bcome (?:un['’]?)?(?:IA|intelligenza artificiale|modello linguistico)\b|\bals (?:een )?(?:AI|taalmodel)\b|作为(?:一个|一名|您的)?(?:人工智能|AI|语言模型|語言模型|智能助手)|作為(?:一個|一名)?(?:人工智慧|AI|語言模型)|我是(?:一个|一個)?(?:人工智能|AI|语言模型)|(?:AI|人工知能)(?:アシスタント|言語モデル)?(?:として|である)|(?:بصفتي|كوني) (?:نموذج|ذكاء)/giu;

// SORT: which kind
const labels = /^(?:SORT|COPY|REPLY):/gm;

// I'm Anna Fischer here at Hugging Face   (from SmolLM)   我是通义千问
const makers =
  /\b(?:SmolLM\w*|Hugging ?Face|Qwen[\w.-]*|Alibaba Cloud|ChatGLM\w*|ChatGPT|OpenAI|Mistral AI)\b|通义千问|通義千問|阿里云|智谱/giu;

function leaked(draft: string, span: [number, number]): Found {
  return found(draft, span, {
    severity: "blocked",
    rule: "about-the-model",
    reason: "This is about the model or its instructions, so it doesn't belong in a reply.",
    fix: "Remove it, or write the reply again.",
  });
}
