import fc from "../support/fast-check.js";
import type { Fault } from "../../src/sandbox/index.js";

/** Looks like a key, and is found in any text that it gets into. */
export const SECRET_KEY = "rk_live_9fQ2/x7Lw+Zk4Vt0Rb8Ns1Yc6Hd3=";

/** What a server says of when to come back, in every form that was seen and in some that mean nothing. */
const RETRY_AFTER = [
  "0",
  "1",
  "7",
  "90",
  "3600",
  "soon",
  "-1",
  "1e12",
  "99999999999",
  "Wed, 21 Oct 2015 07:28:00 GMT",
  "Fri, 20 Nov 2026 12:00:30 GMT",
  "Friday, 31-Dec-99 23:59:59 GMT",
  "Fri Dec 31 23:59:59 9999",
];

const STATUSES = [204, 302, 304, 400, 401, 403, 404, 405, 408, 409, 422, 429, 429, 500, 502, 503, 504, 599];

/** None of them an object: a success that says something else than what was done is beyond what a client can see. */
const UNREADABLE = ["", "null", `"${SECRET_KEY}"`, '{"pagination": ', "<html>It works!</html>"];

const BODIES = [
  ...UNREADABLE,
  JSON.stringify({
    detail: `Bad key ${SECRET_KEY}`,
    violations: [{ field: SECRET_KEY, message: [SECRET_KEY] }],
    status: "four hundred",
    title: 7,
    type: null,
  }),
  // JSON may write any letter in another way.
  `{"title": "Bearer ${SECRET_KEY.replaceAll("/", "\\/").replaceAll("=", "\\u003d")}", "errors": {"a": 1}}`,
];

const headers = fc.oneof(
  fc.constant({}),
  fc.constant({ "Content-Type": "application/json" }),
  fc.constantFrom(...RETRY_AFTER).map((value) => ({ "retry-after": value, "x-echo": `Bearer ${SECRET_KEY}` })),
);

const kind = fc.constant("status" as const);
const isCommitted = fc.boolean();

const status = fc.oneof(
  fc.record({ kind, status: fc.constantFrom(...STATUSES), headers, isCommitted }),
  fc.record({ kind, status: fc.constantFrom(...STATUSES), headers, isCommitted, body: fc.constantFrom(...BODIES) }),
  fc.record({ kind, status: fc.constant(200), headers, isCommitted, body: fc.constantFrom(...UNREADABLE) }),
);

/** Every kind of fault that the sandbox knows: one that is new there does not compile here until it is driven too. */
const kinds: { readonly [Kind in Fault["kind"]]: fc.Arbitrary<Extract<Fault, { kind: Kind }>> } = {
  refuse: fc.constant({ kind: "refuse" }),
  "drop-before": fc.constant({ kind: "drop-before" }),
  "drop-after": fc.constant({ kind: "drop-after" }),
  delay: fc.record({
    kind: fc.constant("delay"),
    ms: fc.constantFrom(1, 50, 900, 4000, 70_000),
    when: fc.constantFrom("before", "after"),
  }),
  "stall-body": fc.constant({ kind: "stall-body" }),
  "cut-body": fc.constant({ kind: "cut-body" }),
  status,
};

export const anyFault: fc.Arbitrary<Fault> = fc.oneof(...Object.values(kinds), status);
