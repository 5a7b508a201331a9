import { element } from "./elements.js";

/** @import { Child } from "./elements.js" */

/**
 * A link to an object.
 *
 * @param {string} collection
 * @param {string} id
 * @param {...Child} content
 */
export const objectLink = (collection, id, ...content) =>
  element("a", { href: `#/objects/${encodeURIComponent(collection)}/${encodeURIComponent(id)}` }, ...content);
