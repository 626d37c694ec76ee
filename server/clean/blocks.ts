// Elements that begin and end a line.

export const blocks = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header html legend li main nav ol p pre section summary table tr ul".split(
    " ",
  ),
);
