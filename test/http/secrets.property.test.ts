import { describe, expect, it } from "vitest";
import { inspect } from "node:util";
import type { LogFields, Rillet } from "../../src/index.js";
import fc from "../support/fast-check.js";
import { observe, type Handler } from "../support/observe.js";
import { printed } from "../support/printed.js";

const base64 = (text: string): string => Buffer.from(text).toString("base64");

const names: Record<string, string> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" };

/** How a server, a proxy or a fetch wrapper may write the key that it was sent. */
const forms: Record<string, (key: string) => string> = {
  "as it is": (key) => key,
  "as a bearer token": (key) => `Bearer ${key}`,
  "in lower case": (key) => key.toLowerCase(),
  "in upper case": (key) => key.toUpperCase(),
  "in a URL": (key) => `https://host.test/?key=${encodeURIComponent(key)}&page=1`,
  "in a URL inside a URL": (key) => encodeURIComponent(encodeURIComponent(key)),
  "in JSON inside a text": (key) => JSON.stringify(JSON.stringify({ key })),
  "in JSON that escapes every character": (key) =>
    [...key].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join(""),
  "in PHP's JSON": (key) => key.replaceAll("/", "\\/"),
  "in HTML": (key) => key.replace(/[/+=]/g, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`),
  "in HTML, by names": (key) => key.replace(/[&<>"']/g, (letter) => `&${names[letter] ?? ""};`),
  "in HTML, in decimal": (key) => [...key].map((letter) => `&#${letter.charCodeAt(0)};`).join(""),
  "as hexadecimal bytes": (key) => `<${Buffer.from(`Bearer ${key}`).toString("hex").toUpperCase()}>`,
  "in Base64": (key) => base64(key),
  "in Base64 after a user name": (key) => base64(`user:${key}`),
  "in Base64 after its scheme": (key) => base64(`Bearer ${key}`),
  "in Base64 for URLs": (key) => Buffer.from(`ab:${key}`).toString("base64url"),
};

/** Where it writes it. */
const places: Record<string, (text: string) => Response | Promise<Response>> = {
  "the detail of a problem": (text) => Response.json({ detail: `bad ${text}` }, { status: 401 }),
  "a property name": (text) => Response.json({ errors: { [text]: [text] }, [text]: 1 }, { status: 400 }),
  "a text body": (text) => new Response(`<p>bad ${text}</p>`, { status: 403 }),
  "incomplete JSON": (text) => new Response(`{"detail":${JSON.stringify(text)}`, { status: 503 }),
  "a success that is no JSON": (text) => new Response(`<p>${text}</p>`, { status: 200 }),
  "headers of a problem": (text) =>
    Response.json({}, { status: 422, headers: { "x-echo": text, "x-trace-id": text, "content-type": text } }),
  "headers of a success": (text) => Response.json({ id: "1" }, { headers: { "x-echo": text, "x-trace-id": text } }),
  "the status text": (text) => Response.json({}, { status: 400, statusText: text }),
  "the message of an error": (text) => Promise.reject(new TypeError("fetch failed", { cause: new Error(text) })),
  "the name and code of an error": (text) => Promise.reject(Object.assign(new Error("no"), { name: text, code: text })),
  "an error of its own class": (text) => Promise.reject(foreignError(text)),
  "a thrown text": (text) => Promise.reject(text as unknown as Error),
};

/** An error that shows a text wherever it is looked at. */
function foreignError(text: string): Error {
  class Foreign extends Error {
    static readonly brand = "RilletError";
    readonly #text = text;
    get config(): object {
      return { headers: { authorization: this.#text } };
    }
    get [Symbol.toStringTag](): string {
      return this.#text;
    }
    toJSON(): string {
      return this.#text;
    }
    override toString(): string {
      return this.#text;
    }
    [inspect.custom](): string {
      return this.#text;
    }
  }
  const error = new Foreign("failed");
  Object.defineProperty(error, "hidden", { value: { text }, enumerable: false });
  return Object.assign(error, { [Symbol("request")]: text, cause: error, errors: [error] });
}

const calls: Record<string, (rillet: Rillet) => PromiseLike<unknown>> = {
  create: (rillet) => rillet.customers.create({ name: "Acme" }).withResponse(),
  list: (rillet) => rillet.invoices.list().withResponse(),
  request: (rillet) => rillet.request({ method: "GET", path: "/charges" }).withResponse(),
  api: (rillet) => rillet.api.GET("/organizations/self"),
  modify: (rillet) => rillet.customers.modify("1", { name: "Acme" }),
};

/** Everything that a call gives to its caller, its hooks and its log at the level `trace`. */
async function outputsOf(
  key: string,
  handler: Handler,
  call: (rillet: Rillet) => PromiseLike<unknown>,
): Promise<string> {
  const outputs: unknown[] = [];
  const line = (message: string, fields: LogFields): void => void outputs.push(message, fields);
  const hook = (event: object): void => void outputs.push(event);
  const { rillet } = observe(handler, {
    apiKey: () => key,
    maxRetries: 0,
    logger: { error: line, warn: line, info: line, debug: line },
    logLevel: "trace",
    onRequest: hook,
    onResponse: hook,
    onEnd: hook,
  });
  outputs.push(await Promise.resolve(call(rillet)).catch((error: unknown) => error));
  const headers = outputs.map((output) => {
    const { headers: own, response } = output as { headers?: Headers; response?: Response };
    return [...(own ?? []), ...(response?.headers ?? []), response?.statusText];
  });
  return [...outputs, headers, rillet].map(printed).join("\n");
}

const keys = fc.oneof(
  fc.stringMatching(/^[a-z]{2}_live_[\w+/-]{16,40}={0,2}$/),
  fc.stringMatching(/^[\w-]{20}\.[\w-]{40}\.[\w-]{20}$/),
  fc.stringMatching(/^[!-~]{16,40}$/),
);

describe("No output holds the API key", () => {
  it.each(Object.keys(places))("that is repeated in %s, in any form, whichever call it is", async (place) => {
    const one = fc.record({
      key: keys,
      form: fc.constantFrom(...Object.keys(forms)),
      call: fc.constantFrom(...Object.keys(calls)),
    });
    await fc.assert(
      fc.asyncProperty(one, async ({ key, form, call }) => {
        const text = (forms[form] as (key: string) => string)(key);
        const output = await outputsOf(
          key,
          () => (places[place] as (text: string) => Response)(text),
          calls[call] as never,
        );
        for (const each of [key, text.replace(/^Bearer /, "")]) {
          expect(output).not.toContain(each);
          expect(output).not.toContain(JSON.stringify(each).slice(1, -1));
        }
      }),
      { numRuns: 30 },
    );
  });
});
