import { RilletError, type RilletErrorOptions } from "./rillet-error.js";

/** An option, argument or parameter is wrong. Thrown before anything is sent. The message names it and says what to pass. */
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
