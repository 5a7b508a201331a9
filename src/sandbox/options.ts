import { invalidArgument } from "../errors/argument-error.js";
import { describeChoice } from "../validation/describe.js";
import {
  checkOptions,
  isMilliseconds,
  isPlainObject,
  type OptionCheck,
  wholeNumberFrom,
} from "../validation/validate-options.js";
import type { TimeSource } from "./clock.js";
import type { RateLimit } from "./http/rate-limit.js";
import type { RequestLogLimits } from "./http/request-log.js";
import type { SavedState } from "./state/state.js";
import { checkWebhookEndpoints, isListOfObjects, type WebhookEndpoint } from "./webhooks/webhook-queue.js";

/** Options of `createSandbox`. All are optional. */
export interface SandboxOptions {
  /** The key that requests must have as `Authorization: Bearer …`. Any other key gets 401. Default: `"sandbox-key"`. */
  readonly apiKey?: string;
  /** More keys. They can read, and get 403 for every write. */
  readonly readOnlyKeys?: readonly string[];
  /**
   * The objects at the start: `"minimal"` (default: subsidiaries, a chart of accounts, bank accounts and tax rates),
   * `"empty"` (an organization with one subsidiary), `"demo"` (minimal with customers, products and a year of
   * invoices), or a saved state.
   */
  readonly seed?: "minimal" | "empty" | "demo" | SavedState;
  /**
   * How the ids of created objects begin: 1 to 8 hexadecimal digits in lower case, such as `"a1"`. Two sandboxes with different prefixes never have the same id,
   * so a test notices an id of the other one. Ids of seeds are the same in every sandbox. Default: none.
   */
  readonly idPrefix?: string;
  /** The time. Default: `Date.now()`, or that of the saved state of `seed`. It follows the fake timers of vitest and Jest. A number (milliseconds) or a Date is fixed until `advance`. A function is called at each read. */
  readonly now?: TimeSource;
  /** The rate limit of each key. Default: 60 requests in a rolling minute. `false` switches it off. */
  readonly rateLimit?: RateLimit | false;
  /** The registered types of external references. `CUSTOMER_CUSTOM` is built in. A request with any other type is rejected. */
  readonly externalReferenceTypes?: readonly string[];
  /**
   * Whether `tax_rate.percentage` is a JSON string in every response, as integrations observed it. Default: false. Forms
   * that all recorded responses have, such as the strings of contract items, do not need this option.
   */
  readonly looseTypes?: boolean;
  /** How many requests `sandbox.requests` keeps. Default: the last 10,000, and 64 MiB at most. */
  readonly requestLog?: RequestLogLimits;
  /**
   * Whether a body with a field that the API contract does not have is rejected, so that a test catches a typo. Default:
   * false. The field is then ignored, as the service does, and listed as `unknownFields` of the request's log record.
   */
  readonly strict?: boolean;
  /** Whether `null` for an optional field of a body is rejected. Default: false. It then counts as absent. */
  readonly strictNulls?: boolean;
  /**
   * Whether a bill in another currency than its subsidiary's is rejected without an exchange rate, as integrations observed
   * it at times. Default: false.
   */
  readonly requireExchangeRate?: boolean;
  /**
   * Gives Rillet's own exchange rates: how much of `target` one unit of `base` is worth on a day (`YYYY-MM-DD`), as a
   * decimal text. Default, and where it gives undefined: the sandbox's own rates, the same on every day.
   */
  readonly exchangeRates?: (base: string, target: string, date: string) => string | undefined;
  /**
   * Whether a request is rejected (422) that posts into closed books, or changes what was posted there. The same counts for
   * the methods of `dashboard`, which throw an Error. Default: true. The contract does not describe this, and how Rillet
   * words the problem is not known.
   */
  readonly closedBooks?: boolean;
  /** The token that signs webhooks. Two tokens while a token is rotated. */
  readonly webhookToken?: string | readonly string[];
  /** The URL that webhooks are sent to. For several URLs use `webhookEndpoints`. */
  readonly webhookUrl?: string;
  /** The URLs that webhooks are sent to, each with the entities and events that it gets. At most 5, as in Rillet. */
  readonly webhookEndpoints?: readonly WebhookEndpoint[];
  /**
   * How many webhooks the sandbox keeps. Above that the oldest are removed, delivered or not, so that a sandbox that runs for days does not fill the memory.
   * Default: 10,000.
   */
  readonly maxWebhooks?: number;
}

const SEEDS = ["minimal", "empty", "demo"];

const isListOfTexts: OptionCheck = [
  "a list of strings",
  (value) => Array.isArray(value) && value.every((element) => typeof element === "string"),
];

const isText: OptionCheck = ["a string", (value) => typeof value === "string"];

const isTextOrList: OptionCheck = [
  "a string or a list of strings",
  (value) => isText[1](value) || isListOfTexts[1](value),
];

const isBoolean: OptionCheck = ["true or false", (value) => typeof value === "boolean"];

const CHECKS: Readonly<Record<keyof SandboxOptions, OptionCheck>> = {
  apiKey: isText,
  readOnlyKeys: isListOfTexts,
  seed: [
    `one of ${SEEDS.join(", ")}, or the result of state.save()`,
    (value) => (typeof value === "string" ? SEEDS.includes(value) : isPlainObject(value)),
    undefined,
    describeChoice,
  ],
  idPrefix: [
    '1 to 8 hexadecimal digits in lower case, such as "a1"',
    (value) => typeof value === "string" && /^[\da-f]{1,8}$/.test(value),
  ],
  now: [
    "a number of milliseconds, a Date, or a function",
    (value) => typeof value === "function" || !Number.isNaN(new Date(Number(value)).getTime()),
  ],
  rateLimit: ["an object of options, or false", (value) => value === false || isPlainObject(value)],
  externalReferenceTypes: isListOfTexts,
  looseTypes: isBoolean,
  requestLog: ["an object of options", isPlainObject],
  strict: isBoolean,
  strictNulls: isBoolean,
  requireExchangeRate: isBoolean,
  exchangeRates: ["a function", (value) => typeof value === "function"],
  closedBooks: isBoolean,
  webhookToken: isTextOrList,
  webhookUrl: isText,
  webhookEndpoints: isListOfObjects,
  maxWebhooks: wholeNumberFrom(1),
};

const RATE_LIMIT_CHECKS: Readonly<Record<keyof RateLimit, OptionCheck>> = {
  limit: wholeNumberFrom(0),
  windowMs: isMilliseconds,
  retryAfter: isBoolean,
};

const REQUEST_LOG_CHECKS: Readonly<Record<keyof RequestLogLimits, OptionCheck>> = {
  maxRequests: wholeNumberFrom(1),
  maxBytes: wholeNumberFrom(1),
};

/** @throws RilletArgumentError for an unknown option or a wrong value, because a typo must not stay unnoticed. */
export function checkSandboxOptions(options: SandboxOptions): void {
  checkOptions(options, CHECKS, "createSandbox()");
  const { rateLimit, requestLog = {}, webhookEndpoints = [] } = options;
  checkWebhookEndpoints(webhookEndpoints);
  if (webhookEndpoints.length > 0 && options.webhookUrl !== undefined)
    invalidArgument("webhookUrl", "cannot be used with webhookEndpoints: add it to webhookEndpoints");
  checkOptions(requestLog, REQUEST_LOG_CHECKS, "the requestLog of createSandbox()");
  if (rateLimit !== undefined && rateLimit !== false)
    checkOptions(rateLimit, RATE_LIMIT_CHECKS, "the rateLimit of createSandbox()");
}
