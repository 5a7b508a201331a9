export const CUSTOMER_ID = "5f0c1c9e-0b1d-4b5c-9a51-6f6f3c0d2a11";

export const customer = { id: CUSTOMER_ID, name: "Acme" };

export function json(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), {
    ...init,
    headers: { "content-type": "application/json", ...(init.headers as Record<string, string>) },
  });
}

export const ok = (): Response => json(customer);

export const noContent = (): Response => new Response(null, { status: 204 });

/** Problem details (RFC 9457). */
export function problem(status: number, fields: object = {}, headers: Record<string, string> = {}): Response {
  return json(
    { type: "https://rillet.com/illegal-argument", title: "Problem", status, detail: "Something is wrong", ...fields },
    { status, headers },
  );
}

export const failing =
  (status: number, headers: Record<string, string> = {}) =>
  (): Response =>
    problem(status, {}, headers);

export const html = (status: number): Response =>
  new Response("<!doctype html><h1>CloudFront</h1>", { status, headers: { "content-type": "text/html" } });

/** What fetch throws when the connection fails: by default after the request was sent. */
export function networkError(message = "read ECONNRESET", code = "ECONNRESET"): never {
  throw new TypeError("fetch failed", { cause: Object.assign(new Error(message), { code }) });
}
