/** A name as people compare them: whatever its case, its spaces and the way its accents are encoded. */
export const normalizeName = (name: string): string => name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
