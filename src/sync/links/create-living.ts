const YOUNG = 2 * 60 * 1000;

/**
 * Whether the answer to a POST may be that of an earlier one with the same key (Rillet gives it again for 24 hours), about an object that may be gone since:
 * an object that has just been changed is no replay. Where clocks differ, this costs a look-up and nothing else.
 */
export const mayBeReplay = ({ updated_at: updatedAt }: { readonly updated_at: string }, now: number): boolean =>
  now - Date.parse(updatedAt) >= YOUNG;
