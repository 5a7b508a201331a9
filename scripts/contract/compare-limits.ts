import { judge, type Change, type Direction, type Severity, type Use } from "./change.js";
import type { Schema } from "./document.js";

/** Keywords that say how small (1) or how large (-1) a value may be: a greater number narrows or widens. */
const BOUNDS: Readonly<Record<string, 1 | -1>> = {
  minimum: 1,
  exclusiveMinimum: 1,
  minLength: 1,
  minItems: 1,
  minProperties: 1,
  maximum: -1,
  exclusiveMaximum: -1,
  maxLength: -1,
  maxItems: -1,
  maxProperties: -1,
};

/** Limits a client must keep when sending: narrower ones break it. In what it receives, wider ones may surprise it. */
const NARROWER: Readonly<Record<Direction, Severity>> = { request: "breaking", response: "changed" };
const WIDER: Readonly<Record<Direction, Severity>> = { request: "added", response: "changed" };

/** What has changed in the limits, the format, the pattern and the default of a value. */
export function compareLimits(ours: Schema, newer: Schema, use: Use, where: string): Change[] {
  const say = (verdicts: Readonly<Record<Direction, Severity>>, what: string): Change => ({
    severity: judge(use, verdicts),
    where,
    what,
  });
  return [
    ...Object.entries(BOUNDS).flatMap(([keyword, sign]) => {
      const [was, is] = [ours[keyword], newer[keyword]];
      if (was === is) return [];
      return [say(narrows(was, is, sign) ? NARROWER : WIDER, `${keyword} ${wording(was, is)}`)];
    }),
    ...compareRule("uniqueItems", ours.uniqueItems || undefined, newer.uniqueItems || undefined, say),
    ...compareRule("pattern", ours.pattern, newer.pattern, say),
    ...compareRule("multipleOf", ours["multipleOf"], newer["multipleOf"], say),
    ...compareRule("additionalProperties", plain(ours.additionalProperties), plain(newer.additionalProperties), say),
    ...compareFormat(ours.format, newer.format, say),
    ...compareDefault(ours, newer, say),
  ];
}

type Say = (verdicts: Readonly<Record<Direction, Severity>>, what: string) => Change;

function narrows(was: unknown, is: unknown, sign: 1 | -1): boolean {
  if (is === undefined) return false;
  return was === undefined || (Number(is) - Number(was)) * sign > 0;
}

function compareRule(keyword: string, was: unknown, is: unknown, say: Say): Change[] {
  if (was === is) return [];
  return [say(is === undefined ? WIDER : NARROWER, `${keyword} ${wording(was, is)}`)];
}

/** Another format is another type to whoever reads it: a date is not a date-time. One format fewer is only less certain. */
function compareFormat(was: string | undefined, is: string | undefined, say: Say): Change[] {
  if (was === is) return [];
  const verdicts =
    is === undefined ? WIDER : ({ request: "breaking", response: was === undefined ? "changed" : "breaking" } as const);
  return [say(verdicts, `format ${wording(was, is)}`)];
}

function compareDefault(ours: Schema, newer: Schema, say: Say): Change[] {
  if (plain(ours.default) === plain(newer.default)) return [];
  return [say({ request: "changed", response: "changed" }, `default ${wording(ours.default, newer.default)}`)];
}

/** Objects are compared by what they say; saying "everything is allowed" is saying nothing. */
function plain(value: unknown): unknown {
  if (value === undefined || value === true) return undefined;
  return typeof value === "object" ? JSON.stringify(value) : value;
}

function wording(was: unknown, is: unknown): string {
  const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
  if (was === undefined) return `is now ${text(is)}`;
  return is === undefined ? `was ${text(was)} and is gone` : `was ${text(was)}, is ${text(is)}`;
}
