import { compile } from "css-select";
import { parse } from "css-tree";
import { type AnyNode, type Element, isTag } from "domhandler";
import { parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { Budget } from "../../../server/clean/budget.ts";
import { matcherOf } from "../../../server/clean/selector.ts";

/** The test for a selector, and how many steps its use has taken. */
function matcher(text: string) {
  const budget = new Budget(Number.POSITIVE_INFINITY);
  const selector = parse(text, { context: "selector" });
  if (selector.type !== "Selector") throw new Error("not one selector");
  return { matches: matcherOf(selector, budget), budget };
}

function elementsOf(html: string): Element[] {
  const nodes: AnyNode[] = [...parseDocument(html).children];
  for (const node of nodes) if (isTag(node)) nodes.push(...node.children); // the loop reaches them
  return nodes.filter(isTag);
}

const nested = (times: number, open: string, inner: string) => open.repeat(times) + inner;

describe("the work grows with elements times parts, not with the ways to choose", () => {
  test.each([
    [
      "848 bytes that took 6.9 s",
      `.x ${".a ".repeat(7)}.z`,
      nested(60, "<b class=a>", "<p class=z>hi"),
      68 * 9,
    ],
    [
      "an innocent newsletter that took 15.7 s",
      `.wrap ${"table td ".repeat(8)}a`,
      nested(22, "<table><tr><td>", "<a>hi"),
      67 * 18,
    ],
    ["siblings", `.x ~ ${".a ~ ".repeat(20)}.z`, `${"<b class=a></b>".repeat(500)}<p class=z>hi`, 501 * 22],
    [
      "siblings of parents",
      `.x ~ .a ${".a ~ .a ".repeat(8)}.z`,
      nested(40, "<b class=a></b><b class=a>", "<p class=z>hi"),
      81 * 19,
    ],
    [
      "inside :not()",
      `.z:not(.x ${".a ".repeat(12)}.z)`,
      nested(60, "<b class=a>", "<p class=z>hi"),
      61 * 14,
    ],
  ])("%s", (_, selector, html, states) => {
    const { matches, budget } = matcher(selector);
    for (const element of elementsOf(html)) matches?.(element);
    expect(budget.spent).toBeLessThan(states * 8);
  });

  test("100,000 siblings need no stack", () => {
    const { matches } = matcher(".x ~ .a ~ .z");
    const last = elementsOf(`${"<b class=a></b>".repeat(100_000)}<b class=z>`).at(-1);
    expect(last && matches?.(last)).toBe(false);
  });
});

describe("it means what a browser means", () => {
  const html = `<div class="wrap a" id="top"><p class="a b">1</p>text<p class="b">2<i class="a"><u class="z b">3</u></i></p>
    <table><tr><td class="a"><table><tr><td class="b"><a href="/x" class="z">4</a></td></tr></table></td></tr></table>
    <p class="z">5</p><i></i><p class="z a">6</p></div>`;
  const compounds = [
    ".a",
    ".b",
    ".z",
    "p",
    "td",
    "#top",
    "*",
    "i.a",
    ":not(.a)",
    "[href]",
    "p:first-child",
    ":is(.a, .b)",
  ];
  const combinators = [" ", " > ", " + ", " ~ "];
  const elements = elementsOf(html);

  test.each(compounds.flatMap((left) => combinators.map((combinator) => [left, combinator] as const)))(
    "%s%s… as css-select has it",
    (left, combinator) => {
      for (const middle of compounds)
        for (const right of [".z", "p", "td", ":not(.wrap .a)"]) {
          const selector = `${left}${combinator}${middle} ${right}`;
          const expected = compile<AnyNode, Element>(selector);
          const { matches } = matcher(selector);
          expect(
            elements.filter((element) => matches?.(element)),
            selector,
          ).toEqual(elements.filter(expected));
        }
    },
  );
});

describe("of one element it asks what css-select asks", () => {
  const elements =
    elementsOf(`<p class="a b" title="One two" dir="LTR">1</p><p class="A" title="one-two" lang="en-GB">2</p>
    <i><!-- --></i><b>3</b><b data-x="">4</b>text<i>5</i><b id="c">6</b><a href="#">7</a><a name="x">8</a><p title=two>9</p><b>10</b>`);

  test.each([
    ..."[title] [title=two] [title='One two'] [title~=two] [title|=one] [title^=One] [title$=two] [title*=e] [title*=''] [title=TWO]".split(
      / (?=\[)/,
    ),
    ..."[title=TWO i] [dir=ltr] [class=a] [TITLE=two] [data-x] [data-x=''] [lang|=en] [title~=''] .a.b #c b#c *".split(
      / (?=[[.#b*])/,
    ),
    ...":first-child :last-child :only-child :first-of-type :last-of-type :only-of-type :root :empty :link :hover".split(
      " ",
    ),
    ..."nth-child nth-last-child nth-of-type nth-last-of-type"
      .split(" ")
      .flatMap((name) =>
        ["odd", "even", "3", "2n", "2n+1", "-n+3", "3n-1", "n+4", "0n+2", "-2n+5"].map(
          (step) => `:${name}(${step})`,
        ),
      ),
    ":not(.a, b)",
    ":not(:hover)",
    ":is(i, :nth-child(2n)):not([id])",
    ".\\61",
  ])("%s", (selector) => {
    const expected = elements.filter(compile<AnyNode, Element>(selector));
    const { matches } = matcher(selector);
    expect(elements.filter((element) => matches?.(element))).toEqual(expected);
  });

  test(":nth-child(n) is each of them, unlike in css-select", () => {
    expect(elements.every((element) => matcher(":nth-child(n)").matches?.(element))).toBe(true);
  });
});

test.each(["p::before", ":has(.a) p", "p:nth-child(2 of .a)"])(
  "%s means no element that a mail program knows",
  (selector) => {
    expect(matcher(selector).matches).toBeNull();
  },
);

test("a class written with an escape is that class", () => {
  const [element] = elementsOf("<p class=preheader>");
  expect(element && matcher(".pr\\65 header").matches?.(element)).toBe(true);
});
