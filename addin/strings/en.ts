import type { HiddenText } from "../../server/contract/clean-mail.ts";
import type { FindingParameters, FindingRule } from "../../server/contract/finding-rule.ts";
import type { ProblemKind } from "../../server/contract/problem-kind.ts";
import type { Change } from "../../server/contract/refine-request.ts";
import type { Unanswered } from "../../server/contract/step.ts";
import type { NeedsPerson } from "../../server/contract/triage.ts";
import type { NoMail } from "../outlook/read.ts";
import type { PaneProblem } from "../session/api.ts";
import type { Decided } from "../session/category-of.ts";
import type { Refusal } from "../session/session.ts";

/** Something that went wrong, or is not there: what it is, why, and what to do next. */
export interface Said {
  title: string;
  text: string;
}

const notUnderstood: Said = {
  title: "The server didn't understand the request",
  text: "Close the pane and open it again. If that doesn't help, tell your administrator.",
};

export const en = {
  /** The language as a page names it, and the way it runs. */
  tag: "en",
  direction: "ltr" as "ltr" | "rtl",
  /** Whole sentences, one after the other. */
  sentences: (...all: string[]) => all.filter(Boolean).join(" "),

  appName: "Mailwright",
  regions: { mail: "Email", category: "Category", facts: "Facts", reply: "Reply", checks: "Checks" },
  tryAgain: "Try again",
  serverSays: "Details from the server",
  outlookSays: "Details from Outlook",
  opening: "Opening the email…",
  readDone: "The email has been read. Its category and facts are below.",

  nothing: {
    outside: {
      title: "Open this in Outlook",
      text: "Mailwright runs inside Outlook. If you are in Outlook already, its script didn't load: close the pane and open it again.",
    },
    "old-client": {
      title: "This version of Outlook is too old",
      text: "Mailwright needs Outlook 2016 or later with all updates. Update Outlook, or use Outlook on the web.",
    },
    "no-item": {
      title: "No email is open",
      text: "Open an email from the list, and Mailwright will read it.",
    },
    appointment: {
      title: "This is an appointment",
      text: "Mailwright replies to email only. Open an email from the list.",
    },
    unreadable: {
      title: "Outlook won't share the text of this email",
      text: "It may be encrypted or protected. Read it and reply in Outlook itself, or try again.",
    },
  } satisfies Record<NoMail, Said>,

  problems: {
    "server-away": {
      title: "Can't reach the Mailwright server",
      text: "Check your network and try again. If it keeps happening, tell your administrator.",
    },
    "server-silent": {
      title: "The Mailwright server stopped responding",
      text: "Nothing arrived for 45 seconds. Try again.",
    },
    "server-cut": {
      title: "The connection was cut off",
      text: "It ended before the answer was complete. Try again.",
    },
    "engine-starting": {
      title: "The model is still starting",
      text: "This continues by itself as soon as the model is ready.",
    },
    "engine-away": {
      title: "Can't reach the model",
      text: "You can read the email here, but no reply can be written yet. Try again in a moment.",
    },
    "engine-refused": {
      title: "The model rejected the request",
      text: "Try again, or shorten your instructions.",
    },
    "engine-died": {
      title: "The model stopped responding",
      text: "It is being restarted. Try again in a moment.",
    },
    "engine-stopped": {
      title: "The model gave up",
      text: "It stopped before the reply was finished. Try again in a moment.",
    },
    "engine-filtered": {
      title: "A content filter stopped the model",
      text: "The model's own filter ended the reply. Write it yourself, or ask for something else.",
    },
    "engine-thinks": {
      title: "The model was thinking aloud",
      text: "It wrote down its thoughts instead of a reply. Try again.",
    },
    "engine-slow": { title: "The model took too long", text: "It may be busy. Try again in a moment." },
    "embeddings-away": {
      title: "Sorting is incomplete",
      text: "Part of the server is unavailable. Try again in a moment.",
    },
    "no-text": {
      title: "This email has no text",
      text: "There is nothing to reply to. Say below what you want to write.",
    },
    "too-large": {
      title: "This email is too large",
      text: "Mailwright reads up to 2 MB. Please write the reply yourself.",
    },
    "too-slow": {
      title: "The email didn't reach the server in time",
      text: "Check your network and try again.",
    },
    busy: { title: "The server is busy", text: "It is working on many emails. Try again in a moment." },
    "bad-mail": { title: "This email can't be read", text: "Please write the reply yourself." },
    "bad-request": notUnderstood,
    "not-json": notUnderstood,
    "unsupported-type": notUnderstood,
    "not-found": notUnderstood,
    "wrong-method": notUnderstood,
    "wrong-host": {
      title: "The server doesn't recognise its own address",
      text: "Tell your administrator that this address must be added to ALLOWED_HOSTS.",
    },
    "cross-site": {
      title: "The server took this pane for another website",
      text: "Close the pane and open it again. If that doesn't help, tell your administrator.",
    },
    "client-gone": { title: "The connection was lost", text: "Check your network and try again." },
    "unknown-choice": {
      title: "That profile no longer exists",
      text: "Choose another one below and try again.",
    },
    settings: { title: "The server's settings are wrong", text: "Please tell your administrator." },
    setup: { title: "The server isn't fully set up", text: "Please tell your administrator." },
    internal: {
      title: "Something went wrong in Mailwright",
      text: "Try again. The server's log has the details.",
    },
  } satisfies Record<ProblemKind | PaneProblem, Said>,

  putOff: {
    busy: (mails: number) => {
      if (mails === 0) return "The server is busy.";
      return mails === 1 ? "Busy: 1 email ahead of yours." : `Busy: ${mails} emails ahead of yours.`;
    },
    again: (seconds: number) => (seconds === 0 ? "Trying again…" : `Trying again in ${seconds} s.`),
  },

  waiting: {
    cleaning: "Reading the email…",
    sorting: "Finding the category…",
    finding: "Looking for facts…",
    drafting: "Writing…",
    again: "The draft was no good. Writing again…",
    slow: (what: string, seconds: number) => `${what} The server has been working for ${seconds}\u00a0s.`,
    slowModel: (what: string, seconds: number) => `${what} Waiting for the model for ${seconds}\u00a0s.`,
  },

  mail: {
    from: "From:",
    noSubject: "(no subject)",
    text: "What Mailwright reads",
    empty: "This email has no text of its own.",
    quotesNone: "No earlier email is quoted here, so Mailwright reads what you have written.",
    thread: (mails: number) => (mails === 1 ? "1 earlier email below" : `${mails} earlier emails below`),
    disclaimer: "Disclaimer left out",
    hidden: (characters: number, how: string[]) =>
      `${characters === 1 ? "1 hidden character" : `${characters} hidden characters`} left out (${how.join(", ")})`,
    hiddenHow: {
      "display-none": "not displayed",
      visibility: "invisible",
      "zero-size": "zero size",
      "same-colour": "same colour as the background",
      "off-screen": "off the page",
      attribute: "marked as hidden",
      comment: "in comments",
      "invisible-characters": "characters that can't be seen",
      opacity: "transparent",
    } satisfies Record<HiddenText["how"], string>,
    truncated: "This email is very long, so its end was left out.",
    plainTextOnly: "Only the plain-text version was read: the formatted one took too long.",
  },

  gist: {
    by: (day: string) => `by ${day}`,
  },

  category: {
    sure: { high: "Very sure", good: "Sure", fair: "Fairly sure", low: "Not sure" },
    probability: "How sure",
    why: {
      unsure: "More than one category fits.",
      "no-text": "The email has no text to go by.",
      "engine-away": "The model didn't answer.",
    } satisfies Record<NeedsPerson, string>,
    likeliest: (name: string) => `Most likely: ${name}.`,
    others: "Other categories:",
    choose: "Choose a category",
    by: {
      person: "Chosen by you",
      outlook: "Set in Outlook",
      conversation: "Chosen by you in this conversation",
    } satisfies Record<Exclude<Decided["by"], "triage">, string>,
    setInOutlook: "Set category in Outlook",
    set: (name: string) => `“${name}” is set in Outlook.`,
    notInList: (name: string) =>
      `Outlook has no category called “${name}”. Add it to your Outlook categories first.`,
    notSet: "Outlook didn't set the category.",
  },

  questions: {
    title: "Questions",
    answered: "answered",
    open: "open",
    answer: "Answer: …",
    answerTo: (question: string) => `Answer to “${question}”`,
  },

  facts: {
    none: "No facts found.",
    show: "Show in the email",
    more: (facts: number) => `${facts} more`,
    fewer: "Show fewer",
    shown: (words: string) => `Shown in the email: ${words}`,
    day: (words: string, day: string) => `${words} (${day})`,
    kinds: {
      questions: "Asks",
      problem: "Problem",
      deadline: "Deadline",
      date: "Date",
      order: "Order",
      invoice: "Invoice",
      contract: "Contract",
      ticket: "Ticket",
      other: "Reference",
      amounts: "Amount",
      products: "Product",
      sender: "Sender",
      company: "Company",
      phones: "Phone",
    },
  },

  reply: {
    write: "Write reply",
    writeKey: "Ctrl+Enter",
    stop: "Stop",
    stopKey: "Esc",
    reply: "Reply",
    replyAll: "Reply all",
    insert: "Insert",
    copy: "Copy",
    draft: "Draft",
    instruction: "What should it say? (optional)",
    instructionHint: "For example: accept, but not before June",
    suggested: "Often said",
    // Each goes into the instruction as it stands.
    suggestions: {
      accept: { label: "Accept", says: "Accept." },
      decline: { label: "Decline", says: "Decline politely." },
      ask: { label: "Ask for details", says: "Ask for what is missing." },
      later: { label: "Answer later", says: "Say that we will look into it and come back to them." },
    },
    profile: "Write as",
    profileByMail: "Whatever suits the email",
    bringBack: "Go back to the earlier text",
    writing: "Writing…",
    ready: "The draft is ready.",
    endedByStop: "You stopped the draft. You can use what is there.",
    endedEarly: "The draft is unfinished.",
    stopped: "Stopped. You can use what is there.",
    cutOff:
      "The draft reached its length limit before it was finished. Finish it yourself, or write it again.",
    failed: "The draft broke off. You can use what is there.",
    handed: (time: string) => `You opened this reply in Outlook at ${time}.`,
    assisted: "Written from ready-made sentences.",
    letModelTry: "Let the model try",
    writeAnyway: "Write anyway",
    unanswered: {
      advertising: { title: "No answer needed", text: "This is advertising." },
      automatic: { title: "No answer needed", text: "A program sent this." },
      "no-sentences": {
        title: "No ready-made reply",
        text: "There are no ready-made sentences in this language yet. The model can try.",
      },
    } satisfies Record<Unanswered["why"], Said>,
  },

  refine: {
    title: "Change the draft",
    changes: {
      shorter: "Shorter",
      longer: "Longer",
      warmer: "Warmer",
      "more-formal": "More formal",
      decline: "As a refusal",
      ask: "Ask what is missing",
    } satisfies Partial<Record<Change, string>>,
    language: "In another language…",
    ownWords: "Change the draft so",
    changed: "What changed",
  },

  insertion: {
    going: "Handing the draft to Outlook…",
    done: {
      reply: "Your reply is open in Outlook. Read it through, then send it.",
      "reply-all": "Your reply to all is open in Outlook. Read it through, then send it.",
      insert: "The reply is in your email. Read it through, then send it.",
      copy: "Copied. Paste it where you need it.",
    },
    look: (findings: number) =>
      findings === 1
        ? "One thing needs checking. Use the reply anyway?"
        : `${findings} things need checking. Use the reply anyway?`,
    useIt: "Use it",
    lookFirst: "Check first",
    blockedHint: "Remove what is blocked, then you can use the reply.",
    refused: {
      "other-mail":
        "A different email is open now, so nothing was inserted. Go back to the one this reply is for.",
      "too-long": "The reply is longer than the 32 KB that Outlook accepts. Use Copy and paste it.",
      blocked: "The checks block this draft. Remove what they point to, then you can use it.",
      unchecked: "The draft couldn't be checked, so nothing was inserted. Try again, or use Copy.",
      outlook: "Outlook didn't accept the reply. Use Copy and paste it.",
      clipboard: "The clipboard isn't available here. The text is selected: press Ctrl+C (or ⌘C).",
    } satisfies Record<Refusal, string>,
  },

  checks: {
    checking: "Checking…",
    ok: "No problems found.",
    blocks: "Blocked",
    look: "Check",
    show: "Show",
    showWords: (words: string) => `Show “${words}” in the draft`,
    failed: "The draft couldn't be checked.",
    summary: (blocked: number, look: number) =>
      [blocked > 0 ? `${blocked} blocked` : "", look > 0 ? `${look} to check` : ""]
        .filter(Boolean)
        .join(", "),
    said: (found: string) => `Checks: ${found}`,
    // The server says its reasons in English; every other language of the pane has its own here, by rule.
    rules: {} as Partial<Record<FindingRule, FindingWords>>,
  },
};

/** Why a guard speaks up and what to do, in the pane's language. */
export interface FindingWords {
  reason: string | ((named: FindingParameters) => string);
  fix: string;
}

export type Strings = typeof en;
