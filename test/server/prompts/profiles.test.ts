import { expect, test } from "vitest";
import { chooseProfile, loadProfiles } from "../../../server/prompts/profiles.ts";
import { folderOf } from "../../support/folder.ts";

const whole = "role: You answer.\ntone: Plain.\n";
const shipped = loadProfiles();
const threeProfiles = () =>
  loadProfiles(
    folderOf({
      "default.yaml": whole,
      "sales.yaml": `${whole}mailboxes: [Sales@ours.example]\ncategories: [demo-booking]\n`,
      "support.yaml": `${whole}categories: [complaint, demo-booking]\n`,
    }),
  );

test("the profiles that ship can be used", () => {
  expect(shipped.map((profile) => profile.name)).toEqual(["assistant", "default", "support"]);
});

test.each([
  ["by hand wins over everything", { byHand: "support", mailbox: "sales@ours.example" }, "support"],
  ["the mailbox wins over the category", { mailbox: "sales@ours.example", category: "complaint" }, "sales"],
  ["a mailbox is found whatever its case", { mailbox: "SALES@OURS.example" }, "sales"],
  ["the category wins over the default", { mailbox: "other@ours.example", category: "complaint" }, "support"],
  ["the first of two profiles of a category is taken", { category: "demo-booking" }, "sales"],
  ["else it is the default", { category: "other" }, "default"],
  ["nothing known gives the default", {}, "default"],
])("%s", (_, by, name) => {
  expect(chooseProfile(by, threeProfiles()).name).toBe(name);
});

test("a profile chosen by hand that is not there is a problem that names the others", () => {
  expect(() => chooseProfile({ byHand: "nobody" }, threeProfiles())).toThrow(
    /nobody.*default, sales, support/,
  );
});

test.each([
  ["a field that does not exist", { "default.yaml": `${whole}tones: x\n` }, /default\.yaml.*tones/s],
  ["a length that does not exist", { "default.yaml": `${whole}length: huge\n` }, /default\.yaml/],
  ["no role", { "default.yaml": "tone: x\n" }, /role/],
  ["broken YAML", { "default.yaml": "role: [\n" }, /default\.yaml/],
  ["no default", { "other.yaml": whole }, /default\.yaml is missing/],
])("settings say what is wrong: %s", (_, files, message) => {
  expect(() => loadProfiles(folderOf(files))).toThrow(message);
});
