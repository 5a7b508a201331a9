/** One thing that is wrong with a request, in Rillet's form. */
export interface Violation {
  readonly field: string;
  readonly message: string;
}

/** The rejection of a request: an RFC 9457 problem. Handlers throw it, and the state stays as it was. */
export class Problem extends Error {
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly violations: readonly Violation[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(fields: {
    status: number;
    type: string;
    title: string;
    detail: string;
    violations?: readonly Violation[];
    headers?: Record<string, string>;
  }) {
    super(fields.detail);
    this.name = "Problem";
    this.status = fields.status;
    this.type = fields.type;
    this.title = fields.title;
    this.violations = fields.violations ?? [];
    this.headers = fields.headers ?? {};
  }

  toJSON(): Record<string, unknown> {
    const { type, title, status, message: detail, violations } = this;
    return { type, title, status, detail, ...(violations.length > 0 && { violations }) };
  }
}

const ILLEGAL_ARGUMENT = "https://rillet.com/illegal-argument";

/** 400 with one violation for each thing that is wrong. */
export function invalid(
  violations: readonly Violation[],
  detail: string = violations.map(describe).join("; "),
): Problem {
  return new Problem({ status: 400, type: ILLEGAL_ARGUMENT, title: "Bad Request", detail, violations });
}

/** The message of a violation, as integrations recorded it. */
export const MUST_NOT_BE_NULL = "must not be null";

const describe = ({ field, message }: Violation): string =>
  message === MUST_NOT_BE_NULL ? `${field} ${message}` : `${field}: ${message}`;

/** 400 about one field. */
export const invalidField = (field: string, message: string): Problem => invalid([{ field, message }]);

/** 400 about the request as a whole. */
export const badRequest = (detail: string): Problem =>
  new Problem({ status: 400, type: ILLEGAL_ARGUMENT, title: "Bad Request", detail });

/** 400: the type of an external reference is not registered. Type and detail are as public integrations recorded them. */
export const unknownReferenceType = (field: string): Problem =>
  new Problem({
    status: 400,
    type: "https://api.rillet.com/exception/external_reference_type_not_found",
    title: "External reference type not found",
    detail: "External reference type does not exist",
    violations: [{ field, message: "External reference type does not exist" }],
  });

export const unauthorized = (): Problem =>
  new Problem({
    status: 401,
    type: "https://rillet.com/unauthorized",
    title: "Unauthorized",
    detail: "The API key is missing or unknown",
    headers: { "www-authenticate": "Bearer" },
  });

export const forbidden = (): Problem =>
  new Problem({
    status: 403,
    type: "https://rillet.io/forbidden",
    title: "Forbidden",
    detail: "This API key can only read",
  });

export const notFound = (what: string): Problem =>
  new Problem({ status: 404, type: "https://rillet.com/not-found", title: "Not Found", detail: `${what} not found` });

export const methodNotAllowed = (verb: string, allowed: readonly string[]): Problem =>
  new Problem({
    status: 405,
    type: "https://rillet.com/method-not-allowed",
    title: "Method Not Allowed",
    detail: `${verb} is not supported here`,
    headers: { allow: allowed.join(", ") },
  });

/**
 * 409: the object's state does not allow the request. Rillet's docs say that it is rejected, but not with which status:
 * 409 is the sandbox's choice.
 */
export const conflict = (detail: string): Problem =>
  new Problem({ status: 409, type: "https://rillet.com/conflict", title: "Conflict", detail });

/**
 * 422: the request is well formed, but the amounts do not allow it: more than is due, more than remains, debits that do
 * not equal credits. Rillet's docs name the status and not its cases: these are the sandbox's choice.
 */
export const unprocessable = (detail: string, violations: readonly Violation[] = []): Problem =>
  new Problem({
    status: 422,
    type: "https://rillet.com/unprocessable",
    title: "Unprocessable Content",
    detail,
    violations,
  });

/** 422 about one field. */
export const unprocessableField = (field: string, message: string): Problem =>
  unprocessable(`${field}: ${message}`, [{ field, message }]);

export const tooManyRequests = (detail: string, headers: Record<string, string>): Problem =>
  new Problem({
    status: 429,
    type: "https://rillet.com/too-many-requests",
    title: "Too Many Requests",
    detail,
    headers,
  });
