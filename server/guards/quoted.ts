// What a draft puts between quotation marks is said by somebody else.

/** The draft with blanks in place of what it quotes, so that every other word keeps its place. */
export function withoutQuotes(draft: string): string {
  return draft.replace(quotes, (words) => words.replace(/[^\n]/g, " "));
}

// One that is not closed yet goes on to the end, because a draft is looked at while it is being written.
// “…”   "…"   „…“   «…»   「…」   『…』   ‹…›   and lines that begin with >
const quotes =
  /“[^“”\n]{1,400}”|"[^"\n]{1,400}"|„[^„“”\n]{1,400}[“”]|«[^«»\n]{1,400}»|»[^«»\n]{1,400}«|「[^「」\n]{1,400}」|『[^『』\n]{1,400}』|‹[^‹›\n]{1,400}›|^>[^\n]*|[“"„«「『][^\n]{0,400}(?![\s\S])/gm;
