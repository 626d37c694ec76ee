/** Who was asked, for the sentence. `server` is "the model" or "the embedding server". */
export interface Asked {
  server: string;
  url: string;
  setting: "ENGINE" | "EMBED";
  startHint: string;
}
