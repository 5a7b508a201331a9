import { isRilletError, RilletError, type RilletErrorOptions } from "./rillet-error.js";

/** An option, argument or parameter is wrong. Thrown before anything is written to Rillet. A read may have been sent, for example by `modify` with a function. The message names it and says what to pass. */
export class RilletArgumentError extends RilletError {
  /** @internal */
  static override readonly brand: string = "RilletArgumentError";
  /** The name of the option or parameter, such as `timeout`, `invoiceId` or `body.items[0].amount`. */
  declare readonly argument: string;

  /** @internal */
  constructor(message: string, argument: string) {
    super(message, { attempts: 0, argument } as RilletErrorOptions);
  }
}

/** Throws a `RilletArgumentError` with the argument's name: "`timeout` must be …". */
export function invalidArgument(argument: string, problem: string): never {
  throw new RilletArgumentError(`\`${argument}\` ${problem}.`, argument);
}

/**
 * Runs code that reads values of the caller. What a getter, a `toJSON` or a revoked proxy throws becomes a `RilletArgumentError` with the
 * argument's name.
 */
export function readArgument<T>(argument: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    return unreadableArgument(argument, error);
  }
}

/** Throws what `readArgument` throws for an error of the caller's code. An error of this package stays as it is. */
export function unreadableArgument(argument: string, error: unknown): never {
  if (isRilletError(error)) throw error;
  invalidArgument(argument, `cannot be read${reasonOf(error)}`);
}

function reasonOf(error: unknown): string {
  try {
    return `: ${(error as Error).message.slice(0, 200)}`;
  } catch {
    return "";
  }
}
