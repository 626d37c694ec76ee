import type { HiddenText } from "../../server/contract/clean-mail.ts";
import type { ProblemKind } from "../../server/contract/problem-kind.ts";
import type { NeedsPerson } from "../../server/contract/triage.ts";
import type { NoMail } from "../outlook/read.ts";
import type { PaneProblem } from "../session/api.ts";
import type { Refusal } from "../session/session.ts";

/** A state that has no mail or no answer: what it is, why, and what to do next. */
interface Said {
  title: string;
  text: string;
}

export const en = {
  appName: "Mailwright",
  regions: { mail: "Mail", category: "Category", facts: "Facts", reply: "Reply", checks: "Checks" },
  tryAgain: "Try again",
  serverSays: "What the server says",
  outlookSays: "What Outlook says",
  opening: "Opening the mail…",
  readDone: "The mail is read. Its category and facts are there.",

  nothing: {
    outside: {
      title: "This page belongs into Outlook",
      text: "Outlook's own script did not load here. Open a mail in Outlook and start Mailwright there.",
    },
    "old-client": {
      title: "This Outlook is too old",
      text: "Mailwright needs an Outlook of 2016 or newer with its updates. Use Outlook on the web, or update this one.",
    },
    "no-item": { title: "No mail is open", text: "Open a mail in the list, and it is read here." },
    appointment: {
      title: "This is an appointment",
      text: "Mailwright answers mail. Open a mail in the list instead.",
    },
    unreadable: {
      title: "Outlook does not give out this mail's text",
      text: "It may be encrypted or protected. Read and answer it in Outlook itself, or try again.",
    },
  } satisfies Record<NoMail, Said>,

  problems: {
    "server-away": {
      title: "The Mailwright server cannot be reached",
      text: "Check the network, then try again. If it stays away, tell whoever runs it.",
    },
    "server-silent": {
      title: "The Mailwright server stopped answering",
      text: "Nothing came for 45 seconds. Try again.",
    },
    "server-cut": { title: "The answer was cut off", text: "The connection ended in the middle. Try again." },
    "engine-starting": {
      title: "The model is still starting",
      text: "This goes on by itself as soon as the model is ready.",
    },
    "engine-away": {
      title: "The model cannot be reached",
      text: "The mail can be read, not answered. Try again in a moment.",
    },
    "engine-refused": {
      title: "The model refused the request",
      text: "Try again, or shorten what you ask for.",
    },
    "engine-died": {
      title: "The model stopped answering",
      text: "It is being started again. Try again in a moment.",
    },
    "engine-stopped": {
      title: "The model gave up",
      text: "It broke off before the reply was finished. Try again in a moment.",
    },
    "engine-filtered": {
      title: "A filter stopped the model",
      text: "A content filter on the model's side ended the reply. Answer by hand, or ask for something else.",
    },
    "engine-thinks": {
      title: "The model thought aloud",
      text: "What it wrote were its thoughts, not a reply. Try again.",
    },
    "engine-slow": { title: "The model took too long", text: "It may be busy. Try again in a moment." },
    "embeddings-away": {
      title: "Sorting is not complete",
      text: "A part of the server is away. Try again in a moment.",
    },
    "no-text": {
      title: "This mail has no text",
      text: "There is nothing to answer. Say below what you want to write.",
    },
    "too-large": { title: "This mail is too large", text: "Mailwright reads up to 2 MB. Answer it by hand." },
    "too-slow": {
      title: "The mail did not reach the server in time",
      text: "Check the network, then try again.",
    },
    busy: { title: "The server is busy", text: "Many mails are being worked on. Try again in a moment." },
    "bad-mail": { title: "This mail cannot be read", text: "Answer it by hand." },
    "bad-request": {
      title: "The server did not understand the pane",
      text: "Close the pane and open it again.",
    },
    "not-json": {
      title: "The server did not understand the pane",
      text: "Close the pane and open it again.",
    },
    "unsupported-type": {
      title: "The server did not understand the pane",
      text: "Close the pane and open it again.",
    },
    "not-found": {
      title: "The server did not understand the pane",
      text: "Close the pane and open it again.",
    },
    "wrong-method": {
      title: "The server did not understand the pane",
      text: "Close the pane and open it again.",
    },
    "wrong-host": {
      title: "The server does not know this address as its own",
      text: "Tell whoever runs it: the address belongs in ALLOWED_HOSTS.",
    },
    "cross-site": {
      title: "The server takes this pane for another site's page",
      text: "Close the pane and open it again. If that does not help, tell whoever runs the server.",
    },
    "client-gone": { title: "The connection was lost", text: "Check the network, then try again." },
    "unknown-choice": {
      title: "There is no such profile any more",
      text: "Choose another one below, then try again.",
    },
    settings: { title: "The server's settings are wrong", text: "Tell whoever runs it." },
    setup: { title: "The server is not set up completely", text: "Tell whoever runs it." },
    internal: {
      title: "Something went wrong in Mailwright",
      text: "Try again. The server's log has the place.",
    },
  } satisfies Record<ProblemKind | PaneProblem, Said>,

  putOff: {
    busy: (mails: number) => {
      if (mails === 0) return "The server is busy.";
      return mails === 1 ? "Busy: 1 mail is before yours." : `Busy: ${mails} mails are before yours.`;
    },
    again: (seconds: number) => (seconds === 0 ? "Trying again…" : `Trying again in ${seconds} s.`),
  },

  waiting: {
    cleaning: "Reading the mail…",
    sorting: "Finding out what kind of mail it is…",
    finding: "Looking for what it asks…",
    drafting: "Writing…",
    slow: (what: string, seconds: number) => `${what} The server has been at it for ${seconds} s.`,
    slowModel: (what: string, seconds: number) => `${what} Waiting for the model for ${seconds} s.`,
  },

  mail: {
    from: "From",
    noSubject: "(no subject)",
    text: "Text that is read",
    empty: "This mail has no text of its own.",
    quotesNone: "This mail quotes none that it answers. What you have written in it is read instead.",
    thread: (mails: number) => (mails === 1 ? "1 earlier mail below it" : `${mails} earlier mails below it`),
    signature: "Signature",
    disclaimer: "Disclaimer left out",
    hidden: (characters: number) => `${characters} hidden characters left out`,
    hiddenHow: {
      "display-none": "not displayed",
      visibility: "made invisible",
      "zero-size": "without size",
      "same-colour": "in the colour of its background",
      "off-screen": "outside the page",
      attribute: "marked as hidden",
      comment: "in comments",
      "invisible-characters": "invisible characters",
      opacity: "transparent",
    } satisfies Record<HiddenText["how"], string>,
    truncated: "The mail is longer than what is read; the end is missing.",
  },

  category: {
    sure: { high: "Very sure", good: "Sure", fair: "Fairly sure", low: "Not sure" },
    probability: "How sure",
    person: "A person decides",
    why: {
      unsure: "The categories are too close to each other.",
      "no-text": "The mail has no text to go by.",
      "engine-away": "The model cannot be reached.",
    } satisfies Record<NeedsPerson, string>,
    likeliest: "Most likely",
    others: "Other categories",
    choose: "Choose a category",
    picked: "Chosen by you",
    setInOutlook: "Set category in Outlook",
    set: (name: string) => `“${name}” is set in Outlook.`,
    notInList: (name: string) => `Outlook has no category “${name}”. Add it in Outlook's categories first.`,
    notSet: "Outlook did not set the category.",
  },

  facts: {
    none: "Nothing that could be named was found.",
    show: "Shows its place in the mail",
    shown: (words: string) => `Shown in the mail: ${words}`,
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
    stop: "Stop",
    reply: "Reply",
    replyAll: "Reply all",
    insert: "Insert",
    copy: "Copy",
    draft: "Draft",
    instruction: "What should it say? (optional)",
    instructionHint: "For example: accept, but not before June",
    profile: "Writes as",
    profileByMail: "Chosen by the mail",
    bringBack: "Back to the earlier text",
    writing: "Writing…",
    ready: "The draft is ready.",
    endedByStop: "You ended the writing. The draft is there.",
    endedEarly: "The draft ends early.",
    stopped: "Stopped. What is written so far can be used.",
    cutOff: "The draft reached its length limit and ends early. Finish it, or write again.",
    failed: "The writing broke off. What is written so far can be used.",
  },

  insertion: {
    going: "Handing it to Outlook…",
    done: {
      reply: "Your reply is open in Outlook. Read it there, then send it.",
      "reply-all": "Your reply to all is open in Outlook. Read it there, then send it.",
      insert: "The reply is in your mail. Read it there, then send it.",
      copy: "Copied. Paste it where you need it.",
    },
    look: (findings: number) =>
      findings === 1
        ? "One place wants a look. Use the reply all the same?"
        : `${findings} places want a look. Use the reply all the same?`,
    useIt: "Use it",
    lookFirst: "Look first",
    blockedHint: "Take out what the checks block, then it can be used.",
    refused: {
      "other-mail": "Another mail is open now, so nothing was inserted. Open the mail this reply is for.",
      "too-long": "The reply is longer than the 32 KB that Outlook takes. Use Copy and paste it.",
      blocked: "The checks block this draft. Take out what they name, then it can be used.",
      unchecked: "The draft could not be checked, so nothing was inserted. Try again, or use Copy.",
      outlook: "Outlook did not take the reply. Use Copy and paste it.",
      clipboard: "The clipboard cannot be used here. The text is selected: press Ctrl+C (or ⌘C).",
    } satisfies Record<Refusal, string>,
  },

  checks: {
    checking: "Checking…",
    ok: "Nothing found.",
    blocks: "Blocks",
    look: "Look",
    show: "Show",
    showWords: (words: string) => `Show “${words}” in the draft`,
    failed: "The draft could not be checked.",
    summary: (blocked: number, look: number) =>
      [blocked > 0 ? `${blocked} to take out` : "", look > 0 ? `${look} to look at` : ""]
        .filter(Boolean)
        .join(", "),
    // The server says its reasons in English; a pane language puts its own here, by guard.
    guards: {} as Record<string, Guarded>,
  },
};

/** Why a guard speaks up and what to do, in the pane's language. */
export interface Guarded {
  reason: string;
  fix: string;
}

export type Strings = typeof en;
