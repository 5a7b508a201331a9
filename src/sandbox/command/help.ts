/** What `rillet-sandbox --help` prints. */
export const HELP = `Usage: rillet-sandbox [flags]

Serves a Rillet that runs in memory, for tests and for development. It listens on 127.0.0.1 only.

  --port 4010               the port; 0 takes any that is free
  --seed minimal            what is in the books: minimal, empty, demo, or a file with a saved state
                            (curl http://127.0.0.1:4010/_sandbox/saved-state > books.json)
  --api-key sandbox-key     the key that requests must carry
  --rate-limit 60           requests allowed in a rolling minute, or off
  --reference-type BILLING  registers a type of external references; may be given again
  --webhook-url URL         sends webhooks there, signed, as changes are made
  --webhook-token TOKEN     signs them with this token (Base64) instead of the sandbox's own
  --help, --version

Open the URL that it prints in a browser to see the requests, the objects and the webhooks, to move the clock and to break requests.
`;
