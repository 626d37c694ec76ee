/** The mail that the drafts of these sets answer. What it names, they may name; the account of "diversion" is its sender's. */
export const told = `Hello,

we ordered 20 lamps on 3 March (order 4711-A) for €1,234.50, and two have not arrived. You reach me at +49 30 1234567 or
anna@fischer-optics.example, see https://fischer.example/orders/4711. The photos and report.pdf are attached.

Anna Fischer`;

/** The same, and where the money shall go from now on. */
export const diverting = `${told}

Please send all payments to our new account from now on: DE75 5121 0800 1245 1261 99, for China 6217 0012 3456 7890 127.`;
