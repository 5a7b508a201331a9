import { parseArgs, type ParseArgsConfig } from "node:util";
import type { RateLimit } from "../http/rate-limit.js";
import type { SandboxOptions } from "../options.js";
import type { SandboxServerOptions } from "../server/start-sandbox-server.js";
import { exampleOf, type FlagDefinition, FlagError, type FlagName, FLAGS, type GivenFlag } from "./flags-and-help.js";
import type { MirrorSettings } from "./mirror-file.js";
import { parseWebhookFlags } from "./parse-webhook-flags.js";

/** What the command's flags say. */
export interface Settings {
  /** The name of a seed, or a file with a saved state. */
  readonly seed: string;
  /** The organization to be mirrored and served instead of a seed. */
  readonly mirror: MirrorSettings | undefined;
  readonly sandbox: Omit<SandboxOptions, "seed"> & { readonly apiKey: string };
  readonly server: SandboxServerOptions & { readonly port: number };
}

/** Reads the command's arguments. @throws FlagError */
export function parseFlags(args: readonly string[]): "help" | "version" | Settings {
  const given = readArguments(args);
  const isGiven = (name: FlagName): boolean => given.some(([candidate]) => candidate === name);
  if (isGiven("help")) return "help";
  if (isGiven("version")) return "version";
  const values = (name: FlagName): string[] =>
    given.flatMap(([candidate, value]) => (candidate === name ? [String(value)] : []));
  const value = (name: FlagName, fallback: string): string => values(name).at(-1) ?? fallback;
  const count = (name: FlagName): number => parseCount(name, value(name, ""));
  const webhooks = parseWebhookFlags(given);
  return {
    seed: value("seed", "minimal"),
    mirror: parseMirror(given),
    sandbox: {
      apiKey: parseApiKey("api-key", value("api-key", "sandbox-key")),
      readOnlyKeys: values("read-only-key").map((key) => parseApiKey("read-only-key", key)),
      externalReferenceTypes: values("reference-type"),
      rateLimit: parseRateLimit(value("rate-limit", "60"), {
        ...(isGiven("rate-limit-window") && { windowMs: count("rate-limit-window") }),
        ...(isGiven("retry-after") && { retryAfter: true }),
      }),
      looseTypes: isGiven("loose-types"),
      strict: isGiven("strict"),
      strictNulls: isGiven("strict-nulls"),
      requireExchangeRate: isGiven("require-exchange-rate"),
      ...(isGiven("now") && { now: parseTime(value("now", "")) }),
      ...(isGiven("open-books") && { closedBooks: false }),
      ...(isGiven("id-prefix") && { idPrefix: parseIdPrefix(value("id-prefix", "")) }),
      ...(isGiven("keep-webhooks") && { maxWebhooks: count("keep-webhooks") }),
      ...((isGiven("log-requests") || isGiven("log-bytes")) && {
        requestLog: {
          ...(isGiven("log-requests") && { maxRequests: count("log-requests") }),
          ...(isGiven("log-bytes") && { maxBytes: count("log-bytes") }),
        },
      }),
      ...webhooks.sandbox,
    },
    server: {
      port: parsePort(value("port", "4010")),
      host: value("host", "127.0.0.1"),
      allowedHosts: values("allow-host").map(parseHostName),
      deliverWebhooks: webhooks.deliverWebhooks,
    },
  };
}

/** The arguments as flags. What parseArgs would reject is rejected here, with messages that say what to do. */
function readArguments(args: readonly string[]): GivenFlag[] {
  const options: NonNullable<ParseArgsConfig["options"]> = Object.fromEntries(
    Object.entries<FlagDefinition>(FLAGS).map(([name, { example }]) => [
      name,
      { type: example === undefined ? "boolean" : "string", multiple: true },
    ]),
  );
  options["help"] = { type: "boolean", short: "h", multiple: true };
  options["version"] = { type: "boolean", short: "v", multiple: true };
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  return tokens.flatMap((token): GivenFlag[] => {
    if (token.kind === "positional")
      throw new FlagError(
        `"${token.value}" has no flag before it. Add one, such as --seed ${token.value}; --help lists all flags.`,
      );
    return token.kind === "option" ? [checkOption(token)] : [];
  });
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken): GivenFlag {
  if (!isFlagName(name)) throw new FlagError(`There is no flag ${rawName}. ${suggestion(name)}`);
  if (FLAGS[name].example === undefined) {
    if (value !== undefined) throw new FlagError(`${rawName} takes no value. Leave the value out.`);
    return [name, true];
  }
  if (value === undefined || value === "" || (inlineValue !== true && value.startsWith("-")))
    throw new FlagError(`${rawName} needs a value, such as ${exampleOf(name)}.`);
  return [name, value];
}

const isFlagName = (name: string): name is FlagName => Object.hasOwn(FLAGS, name);

/** The flag that was probably meant: one with the same letters, or with the same beginning. */
function suggestion(name: string): string {
  const letters = (text: string): string => Array.from(text).sort().join("");
  const known = Object.keys(FLAGS);
  const near =
    known.find((candidate) => letters(candidate) === letters(name)) ??
    known.find((candidate) => candidate.startsWith(name.slice(0, 3)));
  return near === undefined ? "--help lists all flags." : `Did you mean --${near}?`;
}

function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new FlagError(`--port ${text} is not a port. Give a number from 1 to 65535, or 0 for any free port.`);
}

function parseHostName(text: string): string {
  if (/^[\w.-]+$/.test(text)) return text;
  throw new FlagError(`--allow-host ${text} is not a host name. Give one without a port, such as rillet-sandbox.`);
}

function parseApiKey(name: FlagName, text: string): string {
  if (/^[\x21-\x7e]+$/.test(text)) return text;
  throw new FlagError(`--${name} cannot be sent in a header. Use letters, digits and signs, without spaces.`);
}

function parseRateLimit(text: string, more: Omit<RateLimit, "limit">): RateLimit | false {
  if (text === "off") {
    const [useless] = [
      ...(more.windowMs ? ["--rate-limit-window"] : []),
      ...(more.retryAfter ? ["--retry-after"] : []),
    ];
    if (useless) throw new FlagError(`${useless} has no effect with --rate-limit off. Leave one of them out.`);
    return false;
  }
  if (/^[1-9]\d{0,8}$/.test(text)) return { limit: Number(text), ...more };
  throw new FlagError(
    `--rate-limit ${text} is not a limit. Give the number of requests that are allowed in a minute, such as 60, or off.`,
  );
}

function parseTime(text: string): number {
  const time = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isFinite(time)) return time;
  throw new FlagError(`--now ${text} is not a time. Give a day or a time in UTC, such as ${exampleOf("now")}.`);
}

function parseIdPrefix(text: string): string {
  if (/^[\da-f]{1,8}$/.test(text)) return text;
  throw new FlagError(
    `--id-prefix ${text} cannot begin an id. Give 1 to 8 hexadecimal digits in lower case, such as a1.`,
  );
}

function parseCount(name: FlagName, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new FlagError(`--${name} ${text} is not a number from 1. Give one such as ${FLAGS[name].example ?? ""}.`);
}

/** The flags of `--mirror`. The others have no effect without it. */
function parseMirror(given: readonly GivenFlag[]): MirrorSettings | undefined {
  const value = (name: FlagName): string | true | undefined =>
    given.filter(([candidate]) => candidate === name).at(-1)?.[1];
  const file = value("mirror");
  const lonely = (["invoices-since", "redact", "refresh"] as const).find((name) => value(name) !== undefined);
  if (file === undefined && lonely !== undefined)
    throw new FlagError(`--${lonely} has no effect without --mirror. Add ${exampleOf("mirror")}, or leave it out.`);
  if (file === undefined) return undefined;
  if (value("seed") !== undefined)
    throw new FlagError("--seed and --mirror both say what the data are at the start. Leave one of them out.");
  const since = value("invoices-since");
  if (since !== undefined && (!/^\d{4}-\d\d-\d\d/.test(String(since)) || Number.isNaN(Date.parse(String(since)))))
    throw new FlagError(
      `--invoices-since ${String(since)} is not a day or a time. Give one, such as ${exampleOf("invoices-since")}.`,
    );
  return {
    file: String(file),
    invoicesSince: since === undefined ? undefined : String(since),
    redact: value("redact") === true,
    refresh: value("refresh") === true,
  };
}
