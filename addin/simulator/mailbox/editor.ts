// The body of a compose window, where the person and the add-in write.

export type BodyType = "html" | "text";

export interface Editor {
  readonly type: BodyType;
  content(type: BodyType): string;
  /** At the caret, over what is selected; at the top when the body never had the focus. */
  insert(data: string, type: BodyType): void;
  prepend(data: string, type: BodyType): void;
  append(data: string, type: BodyType): void;
  replace(data: string, type: BodyType): void;
  setSignature(data: string, type: BodyType): void;
  selected(type: BodyType): string;
}
