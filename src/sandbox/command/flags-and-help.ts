/** A flag of the command: how it is written and what `--help` says about it. */
export interface FlagDefinition {
  /** A value for examples and for the help; undefined for a switch, which has no value. */
  readonly example: string | undefined;
  /** Whether it may be given several times. */
  readonly isList?: boolean;
  readonly help: string;
}

/** The flags, in the order of `--help`. */
export const FLAGS = {
  port: { example: "4010", help: "the port; 0 takes any free port" },
  host: { example: "127.0.0.1", help: "the address to listen on; 0.0.0.0 makes it reachable from other machines" },
  "allow-host": {
    example: "rillet-sandbox",
    isList: true,
    help: "accepts requests to this host name too, such as a container's",
  },
  seed: {
    example: "minimal",
    help: "the data at the start: minimal, empty, demo, or a file with a saved state\n(curl http://127.0.0.1:4010/_sandbox/saved-state > state.json)",
  },
  mirror: {
    example: "books.json",
    help: "reads the organization of RILLET_API_KEY into this file, with GET requests only, and serves it;\na file that is complete is served without a request",
  },
  "invoices-since": { example: "2026-01-01", help: "reads only invoices that changed since this day, with --mirror" },
  redact: { example: undefined, help: "replaces email addresses and bank details, with --mirror" },
  refresh: { example: undefined, help: "reads the organization again, with --mirror" },
  now: {
    example: "2026-11-20T12:00:00Z",
    help: "stops the clock at this time; it then moves only when it is advanced",
  },
  "api-key": { example: "sandbox-key", help: "the API key that requests must carry" },
  "read-only-key": { example: "reader-key", isList: true, help: "another API key, which can only read" },
  "rate-limit": { example: "60", help: "how many requests are allowed in a rolling minute, or off" },
  "rate-limit-window": { example: "60000", help: "the length of that window in milliseconds, if it is not a minute" },
  "retry-after": { example: undefined, help: "gives a 429 a Retry-After header, which Rillet's 429s often lack" },
  "reference-type": { example: "BILLING", isList: true, help: "registers a type of external references" },
  "loose-types": {
    example: undefined,
    help: "sends some numbers as strings, as integrations observed it",
  },
  strict: { example: undefined, help: "rejects a body with a field that the API contract does not have" },
  "strict-nulls": { example: undefined, help: "rejects null for an optional field of a body" },
  "require-exchange-rate": {
    example: undefined,
    help: "rejects a bill in a foreign currency without an exchange rate",
  },
  "open-books": { example: undefined, help: "accepts requests that post into closed books" },
  "id-prefix": { example: "a1", help: "how the ids of created objects begin: 1 to 8 hexadecimal digits in lower case" },
  "keep-webhooks": { example: "10000", help: "how many webhooks are kept, delivered or not" },
  "log-requests": { example: "10000", help: "how many requests the log keeps" },
  "log-bytes": { example: "67108864", help: "how many bytes of requests and responses the log keeps" },
  "webhook-url": {
    example: "http://127.0.0.1:3000/hook",
    isList: true,
    help: "sends signed webhooks to this URL when objects change; at most 5 URLs",
  },
  "webhook-events": {
    example: "invoice,customer.created",
    isList: true,
    help: "sends only these entities and events to the --webhook-url before it",
  },
  "webhook-token": {
    example: "c2VjcmV0",
    help: "signs webhooks with this token (Base64) instead of the sandbox's own",
  },
  "header-spelling": {
    example: "observed",
    help: "the form of entity and event in webhook headers: documented (INVOICE) or\nobserved (invoice)",
  },
  "payment-form": {
    example: "payment",
    help: "the body of an invoice's PAYMENT_UPDATED webhook: invoice (as documented) or\npayment (as integrations observed it)",
  },
  help: { example: undefined, help: "prints this help" },
  version: { example: undefined, help: "prints the version" },
} as const satisfies Readonly<Record<string, FlagDefinition>>;

export type FlagName = keyof typeof FLAGS;

/** A flag is unknown or has an invalid value. The message names the flag and says what to do. */
export class FlagError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "FlagError";
  }
}

/** A flag with its value, in the order of the arguments; true for a switch. */
export type GivenFlag = readonly [name: FlagName, value: string | true];

/** An example of a flag, as it is written: `--port 4010`. */
export function exampleOf(name: FlagName): string {
  const { example } = FLAGS[name];
  return example === undefined ? `--${name}` : `--${name} ${example}`;
}

const COLUMN = 44;

/** The text of `--help`. */
export function helpText(): string {
  const lines = Object.entries<FlagDefinition>(FLAGS).map(([name, { isList = false, help }]) => {
    const text = isList ? `${help} (may be given several times)` : help;
    const flag = `  ${exampleOf(name as FlagName)}`.padEnd(COLUMN);
    return flag + text.replaceAll("\n", `\n${" ".repeat(COLUMN)}`);
  });
  return `Usage: rillet-sandbox [flags]

Serves a Rillet that runs in memory, for tests and for development.

${lines.join("\n")}

Open the URL that it prints in a browser to see requests, objects and webhooks, to advance the clock and to make requests
fail. The same over HTTP, without an API key:

  GET    /_sandbox/ready          responds with 200 as soon as the sandbox is ready
  GET    /_sandbox/requests       the request log (?path=…&status=…); DELETE clears it
  GET    /_sandbox/inspect        what a GET to the API gives (?path=/invoices); it needs no key and is not in the log
  GET    /_sandbox/agenda         what will happen as the clock moves on
  GET    /_sandbox/faults         the faults; POST adds one, DELETE removes all
  GET    /_sandbox/saved-state    the whole state as JSON; PUT loads one
  POST   /_sandbox/reset          makes the sandbox as it was at its start
  POST   /_sandbox/advance        {"milliseconds": 60000} advances the clock
  POST   /_sandbox/dashboard      {"action": "sendInvoice", "arguments": ["<invoice id>"]}

The sandbox has no previews of invoices, because Rillet's API contract does not describe them.
`;
}
