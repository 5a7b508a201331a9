import { parseArgs } from "node:util";

/** The values of the command's flags. */
export interface Flags {
  readonly port: number;
  /** The name of a seed, or a file with a saved state. */
  readonly seed: string;
  readonly apiKey: string;
  /** Requests a minute; false for no limit. */
  readonly rateLimit: number | false;
  readonly referenceTypes: readonly string[];
  readonly webhookUrl: string | undefined;
  readonly webhookToken: string | undefined;
}

/** A flag is unknown or has an invalid value. The message names the flag and says what to do. */
export class FlagError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "FlagError";
  }
}

const VALUE = { type: "string" } as const;
const options = {
  port: VALUE,
  seed: VALUE,
  "api-key": VALUE,
  "rate-limit": VALUE,
  "reference-type": { type: "string", multiple: true },
  "webhook-url": VALUE,
  "webhook-token": VALUE,
} as const;
const switches = { help: { type: "boolean", short: "h" }, version: { type: "boolean", short: "v" } } as const;

/** Reads the command's arguments. @throws FlagError */
export function parseFlags(args: readonly string[]): "help" | "version" | Flags {
  checkTokens(args);
  const { values } = parseArgs({ args: [...args], options: { ...options, ...switches } });
  if (values.help === true) return "help";
  if (values.version === true) return "version";
  return {
    port: parsePort(values.port ?? "4010"),
    seed: values.seed ?? "minimal",
    apiKey: parseApiKey(values["api-key"] ?? "sandbox-key"),
    rateLimit: parseRateLimit(values["rate-limit"] ?? "60"),
    referenceTypes: values["reference-type"] ?? [],
    ...parseWebhooks(values["webhook-url"], values["webhook-token"]),
  };
}

/** Refuses what parseArgs would refuse, with messages that help. */
function checkTokens(args: readonly string[]): void {
  const known = { ...options, ...switches };
  const { tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === "positional")
      throw new FlagError(
        `"${token.value}" has no flag before it. Add one, such as --seed ${token.value}; --help lists all flags.`,
      );
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (!Object.hasOwn(known, name))
      throw new FlagError(`There is no flag ${rawName}. ${suggestion(name, Object.keys(known))}`);
    if (name in switches) {
      if (value !== undefined) throw new FlagError(`${rawName} takes no value. Leave the value out.`);
    } else if (value === undefined || value === "" || (!token.inlineValue && value.startsWith("-"))) {
      throw new FlagError(`${rawName} needs a value, such as ${EXAMPLES[name] ?? rawName}.`);
    }
  }
}

const EXAMPLES: Readonly<Record<string, string>> = {
  port: "--port 4010",
  seed: "--seed demo",
  "api-key": "--api-key my-test-key",
  "rate-limit": "--rate-limit 60",
  "reference-type": "--reference-type BILLING",
  "webhook-url": "--webhook-url http://127.0.0.1:3000/hook",
  "webhook-token": "--webhook-token c2VjcmV0",
};

/** The flag that was probably meant: one with the same letters, or with the same beginning. */
function suggestion(name: string, known: readonly string[]): string {
  const letters = (text: string): string => Array.from(text).sort().join("");
  const near = known.find(
    (candidate) => letters(candidate) === letters(name) || candidate.startsWith(name.slice(0, 3)),
  );
  return near === undefined ? "--help lists all flags." : `Did you mean --${near}?`;
}

function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new FlagError(`--port ${text} is not a port. Give a number from 1 to 65535, or 0 for any free port.`);
}

function parseApiKey(text: string): string {
  if (/^[\x21-\x7e]+$/.test(text)) return text;
  throw new FlagError("--api-key cannot be sent in a header. Use letters, digits and signs, without spaces.");
}

function parseRateLimit(text: string): number | false {
  if (text === "off") return false;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new FlagError(
    `--rate-limit ${text} is not a limit. Give the number of requests that are allowed in a minute, such as 60, or off.`,
  );
}

/** The default token. It is public, so it must only be used in tests. */
const DEFAULT_TOKEN = "cmlsbGV0LXNhbmRib3gtd2ViaG9vay10b2tlbg==";

function parseWebhooks(url: string | undefined, token: string | undefined): Pick<Flags, "webhookUrl" | "webhookToken"> {
  if (url === undefined) {
    if (token !== undefined)
      throw new FlagError(
        "--webhook-token has no effect without --webhook-url. Add --webhook-url http://127.0.0.1:3000/hook, or leave --webhook-token out.",
      );
    return { webhookUrl: undefined, webhookToken: undefined };
  }
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new FlagError(
      `--webhook-url ${url} is not a URL. Give one that begins with http:// or https://, such as http://127.0.0.1:3000/hook.`,
    );
  if (token !== undefined && !/^[\w+/-]{2,}={0,2}$/.test(token))
    throw new FlagError(
      "--webhook-token is not Base64, but Rillet's tokens are. Make one with: openssl rand -base64 32",
    );
  return { webhookUrl: url, webhookToken: token ?? DEFAULT_TOKEN };
}
