// The few parts of Microsoft Ajax 3.5 that office.js looks for before it starts. Without them it fetches the library
// from a CDN, which a machine without internet cannot reach. A classic script, loaded before office.js in development only.

type Constructor = new (...given: unknown[]) => object;

function addMicrosoftAjax(page: Record<string, unknown>): void {
  // Microsoft Ajax makes `Type` another name for Function, so that every class has registerClass.
  page.Type = Function;
  define(Function, "_validateParams", () => null);
  define(Function, "_validateParameter", () => null);
  define(Function.prototype, "registerNamespace", (path: string) => namespace(page, path));
  define(Function.prototype, "registerClass", function registerClass(this: Constructor, name: string) {
    define(this, "__typeName", name);
    return this;
  });
  page.Sys = {
    StringBuilder,
    Browser: { agent: null, InternetExplorer: {}, name: navigator.userAgent },
    Serialization: {
      JavaScriptSerializer: {
        serialize: (value: unknown) => JSON.stringify(value),
        deserialize: (text: string) => JSON.parse(text),
      },
    },
  };
}

class StringBuilder {
  readonly #pieces: string[] = [];

  constructor(first?: string) {
    if (first) this.#pieces.push(first);
  }

  append(piece: unknown): this {
    this.#pieces.push(String(piece));
    return this;
  }

  appendLine(piece: unknown = ""): this {
    return this.append(`${piece}\r\n`);
  }

  clear(): void {
    this.#pieces.length = 0;
  }

  isEmpty(): boolean {
    return this.toString() === "";
  }

  toString(separator = ""): string {
    return this.#pieces.join(separator);
  }
}

function namespace(page: Record<string, unknown>, path: string): void {
  let here = page;
  for (const name of path.split(".")) {
    here[name] ??= {};
    here = here[name] as Record<string, unknown>;
  }
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

addMicrosoftAjax(globalThis as unknown as Record<string, unknown>);
