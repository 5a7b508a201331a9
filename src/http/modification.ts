type Optional<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** What `modify` takes: the fields to replace; `null` clears an optional one, `undefined` leaves it as it is. */
export type Modification<T> = { readonly [K in keyof T]?: T[K] | undefined | (K extends Optional<T> ? null : never) };
