import { refuse } from "../errors/argument-error.js";

/** The headers that the client sets itself, and what to use instead. */
const OWN_HEADERS: Readonly<Record<string, string>> = {
  authorization: "`apiKey`",
  "idempotency-key": "`idempotencyKey`",
  "x-rillet-api-version": "`apiVersion`",
  accept: "rillet.api",
  "content-type": "the body",
  "content-length": "the body",
};

/** @throws RilletArgumentError for a header that is the client's to set, or that HTTP cannot carry. */
export function checkHeaders(headers: object): true {
  for (const [name, value] of Object.entries(headers)) {
    const own = OWN_HEADERS[name.toLowerCase()];
    if (own) refuse(`headers.${name}`, `is set by the client: use ${own}`);
    const isSendable =
      /^[\w!#$%&'*+.^`|~-]+$/.test(name) && typeof value === "string" && /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
    if (!isSendable) refuse(`headers.${name}`, "must be a token, its value Latin-1 without line breaks");
  }
  return true;
}
