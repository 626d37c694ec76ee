// The forms of English questions that can be turned round, with specimens. Whatever fits none of them is left as it stands.

interface Form {
  pattern: RegExp;
  as: "asks" | "wants";
  /** The clause, with the verb behind its subject and everybody still as they were. */
  turn(groups: Record<string, string>): string;
}

const subject = "(?<subject>I|we|it|this|that|they|these|those)";
const modal = "can|could|will|would|should|may|must";
const ofWhat = String.raw`(?:my|our|your|the|this|that) (?:[\w-]+ ){0,4}?[\w-]+`;
const noRelative = String.raw`(?!.*\b(?:that|which|who|we|I|you|not|is|are|was)\b)`;
// When is the plumber coming   Where are the parts kept: the verb stands at the end already
const noStateLast = String.raw`(?!.*\b(?:(?:com|go|arriv|leav|start|end|open|clos|mov|happen|visit|work|call|ship|send|deliver)ing|due|ready|open|closed|available|possible|free|here|there|back|now|today|tomorrow|to|\w{2,}ed|sent|kept|made|done|paid|sold|built|held|found|put|gone)$)`;
const verbFirst = String.raw`(?<what>(?!(?:be|have|not|mind|like|need|want|happen)\b)[a-z]{2,20} .+)`;

function form(source: string, as: Form["as"], turn: Form["turn"]): Form {
  return { pattern: new RegExp(`^(?:${source})$`, "i"), as, turn };
}

/** In the order they are tried. */
export const forms: Form[] = [
  // Could you tell me when the repair starts   Can you please let us know whether …
  form(
    String.raw`(?:can|could|would|will) you (?:please |kindly )?(?:tell|let) (?:me|us) (?:know )?(?<what>(?:whether|if|when|where|how|why|what|which|who) (?!to\b).+)`,
    "asks",
    ({ what = "" }) => what.replace(/^if /i, "whether "),
  ),
  // Please let me know whether …
  form(
    String.raw`(?:please|kindly) (?:tell (?:me|us)|let (?:me|us) know|confirm|advise) (?<what>(?:whether|if|when|where|how|why|what|which) (?!to\b).+)`,
    "asks",
    ({ what = "" }) => what.replace(/^if /i, "whether "),
  ),
  // Could you send me the manual   Will you please call me
  form(
    `(?:(?:can|could|would) you (?:please |kindly |also )*|will you (?:please|kindly) )${verbFirst}`,
    "wants",
    ({ what = "" }) => what,
  ),
  // Will you repair it
  form(`will you ${verbFirst}`, "asks", ({ what = "" }) => `whether you will ${what}`),
  // May I ask whether you have decided
  form(
    "(?:may|can|could) (?:I|we) ask (?:you )?(?<what>(?:whether|if|when|where|how|why|what|which|who) .+)",
    "asks",
    ({ what = "" }) => what.replace(/^if /i, "whether "),
  ),
  // Can I return it   Should we wait   Will it fit
  form(`(?<modal>${modal}) ${subject} (?<rest>(?!not\\b|ask\\b)[a-z]{2,20}(?: .+)?)`, "asks", (found) => {
    const { subject: who = "", modal: may = "", rest = "" } = found;
    return `whether ${who} ${may} ${rest}`;
  }),
  // When can I collect it   How can we pay   When will you deliver the pump
  form(
    `(?<how>when|where|how|how soon|why|what|until when) (?<modal>${modal}) (?<subject>I|we|it|this|they|you) (?<rest>(?!not\\b)[a-z]{2,20}(?: .+)?)`,
    "asks",
    ({ how = "", modal: may = "", subject: who = "", rest = "" }) => `${how} ${who} ${may} ${rest}`,
  ),
  // Is there a discount   Are there spare parts
  form("(?<verb>is|are) there (?<rest>.+)", "asks", ({ verb, rest }) => `whether there ${verb} ${rest}`),
  // Is it possible to pay later   Would it be possible …
  form(
    "is it (?<rest>(?:still |also )?(?:possible|necessary|okay|ok|safe|normal) .+)",
    "asks",
    ({ rest }) => `whether it is ${rest}`,
  ),
  // Do you have spare parts   Do you offer training
  form(
    "do you (?:still |also )?(?<rest>(?:have|offer|sell|ship|deliver|provide|stock|supply|accept|support|repair|make|know|need|take|do) .+)",
    "asks",
    ({ rest }) => `whether you ${rest}`,
  ),
  // Do I need an adapter   Do we have to register
  form(
    "do (?<subject>I|we) (?<rest>(?:need|have|get|require) .+)",
    "asks",
    ({ subject: who, rest }) => `whether ${who} ${rest}`,
  ),
  // Have you received my letter
  form(
    "have you (?:already )?(?<rest>(?:received|got|found|checked|seen|sent|shipped|decided) .+)",
    "asks",
    ({ rest }) => `whether you have ${rest}`,
  ),
  // Where is my order   When is the next course   What is the price of the pump   What are your opening hours
  form(
    `(?<how>what|where|when) (?<verb>is|are) ${noRelative}${noStateLast}(?<what>${ofWhat})`,
    "asks",
    ({ how, verb, what }) => `${how} ${what} ${verb}`,
  ),
  // How much does the pump cost   How long does the repair take
  form(
    `(?<how>how much|how long|what|when) does (?<what>it|this|that|${ofWhat}) (?<verb>cost|take|last|weigh|end|start|begin)`,
    "asks",
    ({ how, what, verb }) => `${how} ${what} ${verb}s`,
  ),
  // How do I reset it
  form("how do (?:I|we) (?<rest>.+)", "asks", ({ rest }) => `how to ${rest}`),
];
