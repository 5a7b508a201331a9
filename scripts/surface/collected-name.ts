/** A name for an export that no other entry's export has. */
export const collectedName = (entry: number, name: string): string => `entry${entry}_${name}`;
