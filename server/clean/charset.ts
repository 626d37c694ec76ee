// Finds the real encoding of bytes whose label is wrong: `us-ascii` over GB18030, `utf-8` over Big5, no label over ISO-2022-JP.

/** Text of bytes whose label cannot be trusted. UTF-8 when they are valid UTF-8; otherwise the reading that looks most like language. */
export function guessText(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 20_000);
  if (holdsEscapes(sample)) return new TextDecoder("iso-2022-jp").decode(bytes);
  const utf8 = strict("utf-8", bytes);
  if (utf8 !== undefined) return utf8;
  let best = { label: "windows-1252", score: 0.1 };
  for (const [label, typical] of readings) {
    const score = plausibility(new TextDecoder(label).decode(sample), typical);
    if (score > best.score) best = { label, score };
  }
  return new TextDecoder(best.label).decode(bytes);
}

/** The share of typical characters among all that are not ASCII; what cannot be decoded counts against it. */
function plausibility(text: string, typical: RegExp): number {
  const foreign = count(text, /[^\0-\x7f]/g);
  return (count(text, typical) - 5 * count(text, /\uFFFD/g)) / Math.max(1, foreign);
}

// The commonest characters of each encoding's language. Reading bytes in a wrong encoding hardly ever produces them.
const readings: [label: string, typical: RegExp][] = [
  [
    "gb18030",
    /[的一是在不了有和人这中大为上个国我以要时来用们到作地于出就分对成会可发年您好请谢公司订单贵，。：]/g,
  ],
  [
    "big5",
    /[的一是在不了有和人這中大為上個國我以要時來用們到作地於出就分對成會可發年您好請謝公司訂單貴，。：]/g,
  ],
  ["shift_jis", /[ぁ-ん、。]/g],
  ["euc-jp", /[ぁ-ん、。]/g],
  ["euc-kr", /[이다는을를에의가고하은로지도서기한사인대어자요니습시리나면주문]/g],
];

/** ESC $ B, ESC $ @ and ESC ( J announce Japanese in seven bits. */
function holdsEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1))
    if (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28) return true;
  return false;
}

function strict(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The bytes of a text that was decoded as latin1 (which the Encoding Standard reads as windows-1252). */
export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes[i] = code < 0x100 ? code : (windows1252.get(code) ?? 0x3f);
  }
  return bytes;
}

const windows1252 = new Map(
  Array.from({ length: 32 }, (_, i) => {
    const byte = 0x80 + i;
    return [new TextDecoder("windows-1252").decode(Uint8Array.of(byte)).charCodeAt(0), byte] as const;
  }),
);
