import { createSecret, redactSecrets, type Redact, type Secret } from "./redact.js";

/** An API key, or a function that returns one. The function is called before every attempt. */
export type ApiKey = string | (() => string | Promise<string>);

/** The API keys of one call, and their removal from texts. */
export interface CallCredentials {
  /** The API key for the next attempt. */
  readonly key: () => string | Promise<string>;
  /** Removes the keys of this call, and keys that other calls used recently. */
  readonly redact: Redact;
}

/** Why a value of the key function is rejected that cannot be an API key. */
export const INVALID_KEY = "it must return a non-empty string of printable ASCII";

const MOST_REMEMBERED = 100;

/** Returns a function that starts a call. Each call remembers all its own keys, however often keys rotate. */
export function createCredentials(source: ApiKey): () => CallCredentials {
  return typeof source === "string" ? constantKey(source) : rotatingKeys(source);
}

function constantKey(key: string): () => CallCredentials {
  const secrets = [createSecret(key)];
  const credentials: CallCredentials = { key: () => key, redact: (text) => redactSecrets(text, secrets) };
  return () => credentials;
}

function rotatingKeys(source: Exclude<ApiKey, string>): () => CallCredentials {
  /** The keys that were used last, the oldest first. */
  const recent = new Map<string, Secret>();
  return () => {
    const own = new Set<Secret>();
    const use = (key: string): string => {
      // A text and not an error: the function itself may throw an error of any class, and this must differ from it.
      if (!isCredential(key)) throw INVALID_KEY as unknown as Error;
      const secret = recent.get(key) ?? createSecret(key);
      own.add(secret);
      recent.delete(key);
      recent.set(key, secret);
      for (const oldest of recent.keys()) if (recent.size > MOST_REMEMBERED) recent.delete(oldest);
      return key;
    };
    return {
      key: () => Promise.resolve(source()).then(use),
      redact: (text) => redactSecrets(text, new Set([...own, ...recent.values()])),
    };
  };
}

/** Whether a value can be sent in an Authorization header. */
export const isCredential = (key: unknown): boolean => typeof key === "string" && /^[!-~]+$/.test(key);
