// Blocked: a word that insults. Look where the mail has it: it may be quoted.

import { found, type Guard, quotable } from "./guard.ts";

const mostFindings = 5;

export const insults: Guard = {
  name: "insults",
  run(source) {
    const matches = [...source.draft.matchAll(rude)];
    if (matches.length === 0) return [];
    const known = quotable(source).toLowerCase();
    return matches.slice(0, mostFindings).map((match) =>
      found(source.draft, [match.index, match.index + match[0].length], {
        severity: known.includes(match[0].toLowerCase()) ? "look" : "blocked",
        rule: "insult",
        reason: "This word insults.",
        fix: "Remove it.",
      }),
    );
  },
};

const spaced = [
  // What is another word elsewhere is left out: "retard" is a delay in French, "Depp" and "Hell" are names.
  "fuck\\w*|motherfuck\\w*|shit(?:ty|s)?|bullshit|bitch(?:es)?|bastards?|assholes?|arseholes?|dickheads?|cunts?|wankers?|idiots?|idiotic|morons?|moronic|imbeciles?|retarded|dumbass(?:es)?|scumbags?|stupid|shut up|go to hell|piss off|screw you",
  "arschl[oö]ch(?:er)?|scheiß\\p{L}*|scheiss\\p{L}*|idiot(?:en|in|isch)?|vollidiot(?:en)?|trottel|dummkopf|dummköpfe|wichser|hurensohn|miststück|schwachkopf|halt die klappe|verpiss dich|blödmann",
  "connards?|connasses?|salauds?|salopes?|merde|putain|enculés?|imbéciles?|abrutis?|crétins?|débiles?|ta gueule|idiote?s?",
  "idiotas?|imbéciles?|estúpid[oa]s?|gilipollas|cabr[oó]n(?:es)?|hij[oa] de puta|mierda|pendej[oa]s?|put[oa]s?|cállate|capull[oa]s?",
  "stronz[oaie]|coglion[ei]|cretin[oaie]|idiot[aie]|imbecill[ei]|stupid[oaie]|merda|vaffanculo|bastard[oaie]|figli[oa] di puttana",
  "merdas?|imbecil|imbecis|estúpid[oa]s?|burr[oa]s? do caralho|caralho|filh[oa] da puta|babacas?|otári[oa]s?|cretin[oa]s?|vai se foder|cala a boca",
  "klootzak(?:ken)?|idioot|idioten|sukkels?|stommeling(?:en)?|kut(?:wijf|zooi)?|hoer(?:en)?|godverdomme|hou je (?:mond|bek)|rot op",
  "غبي|أغبياء|أحمق|حمقاء|كلب ابن|ابن (?:الكلب|الحرام)|اخرس|تافه|حقير|وغد",
].join("|");
const dense = [
  "씨발|시발|개새끼|병신|멍청이|멍청한|바보 ?같은|미친놈|미친년|닥쳐|꺼져|지랄",
  "傻逼|傻屄|傻子|白痴|蠢货|蠢貨|笨蛋|混蛋|王八蛋|他妈的|他媽的|你妈的|操你|滚蛋|滾蛋|脑残|腦殘|废物|廢物|去死|垃圾(?:人|公司|客户)|贱人|賤人|闭嘴|閉嘴|神经病|智障",
  "馬鹿野郎|ばかやろう|バカ野郎|馬鹿な(?:客|人|あなた)|くたばれ|クソ(?:野郎|客)|死ね|黙れ|間抜け|アホ|てめえ|ふざけるな",
].join("|");
const rude = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced})(?![\\p{L}\\p{N}])|${dense}`, "giu");
