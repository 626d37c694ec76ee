// A question is taken up by a draft that shares its words, in whatever form they stand there.

import { expect, test } from "vitest";
import { isTouched } from "../../../addin/session/touched.ts";

test.each([
  ["Can the meter be repaired under warranty?", "Dear Rachel,\n\nThe warranty covers the repair."],
  ["Can somebody be on site by Friday?", "Our technician will be on site on Friday morning."],
  ["Wann können Sie die zwei Zähler liefern?", "Die Zähler liefern wir nächste Woche."],
  ["Pouvez-vous remplacer le compteur ?", "Nous allons remplacer votre compteur."],
  ["这种情况是否在保修期内？", "关于保修期，同事正在核实。"],
  ["修理にどのくらいかかりますか？", "修理の期間を確認いたします。"],
  ["보증 기간에 수리가 가능합니까?", "수리는 보증 기간 안에 확인하겠습니다."],
  ["هل يمكن إصلاح العداد في الضمان؟", "سنتحقق من الضمان وإصلاح العداد."],
  ["What about order 4500012345?", "Your order 4500012345 has been found."],
])("%s is taken up by %s", (question, draft) => {
  expect(isTouched(question, draft)).toBe(true);
});

test.each([
  ["Can the meter be repaired under warranty?", "Dear Rachel,\n\nThank you for your message."],
  ["When will the pallets arrive?", "The warranty covers the repair."],
  ["这种情况是否在保修期内？", "感谢您的来信，我们会尽快答复。"],
  ["What about order 4500012345?", "Your order 4500099999 has been found."],
  ["Can it be?", "It can be."],
])("%s is left open by %s", (question, draft) => {
  expect(isTouched(question, draft)).toBe(false);
});
