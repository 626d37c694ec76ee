// Numbers of accounts that only the word before them tells from other numbers.

import { type Found, foundAt, matches } from "../../patterns/found.ts";

const number = String.raw`(?<number>(?=[A-Z\d./ -]{0,40}\d)[A-Z\d](?:[ ./-]?[A-Z\d]){2,33})(?![\p{Script=Latin}\p{N}])`;
const between = String.raw`[ \t]{0,2}(?:(?:(?:number|numéro|número|numero|nummer|num|nr|no|code|is|ist|est|es|é|è)(?!\p{L})|[:：.#为是は]|رقم)[ .:：]{0,3}){0,3}`;

/** Words that only banks use, so that what follows is an account or part of one. */
const ofBanks = new RegExp(
  String.raw`(?:\b(?:IBAN|BIC|SWIFT(?:/BIC|-BIC| code)?|sort[- ]code|routing(?: (?:transit )?number)?|ABA|BSB|IFSC(?: code)?|CLABE|CBU|transit number|BLZ|Bankleitzahl|Kontonummer|Konto-?nr\.?|Kto\.?(?:-?nr\.?)?|bank account|compte bancaire|code (?:banque|guichet)|RIB|cuenta bancaria|conta (?:bancária|corrente|poupança)|agência|conto corrente|ABI|CAB|rekeningnummer|bankrekening)\b|账号|帐号|賬號|帳號|账户|帐户|賬戶|帳戶|收款户|银行卡号?|卡号|卡號|开户行[^\n，。]{0,20}|口座番号|普通(?:預金)?(?:口座)?|当座(?:預金)?(?:口座)?|계좌(?:번호)?|رقم الحساب|الحساب رقم|الحساب البنكي)${between}${number}`,
  "giu",
);
/** Words that others use too: "account 4711" is an account of a bank only where money is spoken of. */
const ofMany = new RegExp(
  String.raw`(?:\b(?:account|acct\.?|a/c|Konto|compte|cuenta|conta|conto|rekening)|حساب)${between}${number}`,
  "giu",
);
// 국민은행 447190-02-218833   招商银行 6225…   工商银行 1202…   みずほ銀行 … 1234567
const behindBank =
  /(?:은행|银行|銀行|\bBank)[^\n\d，。,.]{0,16}(?<number>\d(?:[ -]?\d){6,22})(?![\p{Script=Latin}\p{N}])/giu;
const money =
  /(?<!\p{L})(?:bank\w*|pay\w*|transfer\w*|deposit\w*|wire\w*|remit\w*|refund\w*|sort code|iban|swift|bic|aba|routing|bsb|überweis\w*|zahl\w*|blz|vir(?:er|ement|ez|ons)|vers(?:er|ez|ement)|paie\w*|pag[aouiáàr]\w*|transf[ei]r\w*|ingres\w*|abon\w*|deposit\w*|bonific\w*|vers[ai]\w*|banco|banca|banque|agência|overmak\w*|betal\w*|maak het over)(?!\p{L})|付款|汇款|匯款|转账|轉帳|打款|银行|銀行|振込|振り込|送金|입금|송금|은행|تحويل|حوّل|ادفع|بنك|مصرف/iu;

/** So many digits have no numbers of customers, but accounts. */
const longestOther = 16;

/** Every number that a word makes an account. */
export function labelledAccounts(text: string): Found[] {
  return [
    ...matches(text, ofBanks),
    ...matches(text, ofMany).filter(
      ({ index, 0: words }) =>
        words.replace(/\D/g, "").length >= longestOther || money.test(around(text, index, words.length)),
    ),
    ...matches(text, behindBank),
  ].flatMap(({ 0: words, index, groups: { number: account = "" } = {} }) => {
    const trimmed = withoutWords(account);
    const end = index + words.length;
    return isAccount(trimmed)
      ? [foundAt(text, end - account.length, end - account.length + trimmed.length)]
      : [];
  });
}

/** "55779911 at our" is 55779911. */
function withoutWords(account: string): string {
  const words = account.split(" ");
  while (/^[a-z]+$/.test(words.at(-1) ?? "")) words.pop();
  return words.join(" ");
}

function around(text: string, start: number, length: number): string {
  return text.slice(Math.max(0, start - 120), start + length + 120);
}

/** Digits enough for an account, or the letters of a BIC or a national code. */
function isAccount(words: string): boolean {
  const compact = words.replace(/[ ./-]/g, "");
  return (
    /^\d{5,}/.test(compact) ||
    (compact.length >= 5 &&
      /^[A-Z0-9]+$/.test(compact) &&
      (/\d{2}/.test(compact) || compact.length === 8 || compact.length === 11))
  );
}
