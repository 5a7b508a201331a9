/** How the names of the files begin that surfaces are compiled as. */
export const SURFACE_FILE = "public-surface-";
