/** The parts of package.json that matter when the package is published. */
export interface PublishedManifest {
  readonly publishConfig?: { readonly access?: string; readonly provenance?: boolean };
  readonly repository?: { readonly url?: string };
}

/** An email address or an https URL. */
const CONTACT = /[\w.+-]+@[\w-]+\.[\w.-]+|https:\/\/[^\s)]+/;

/** What is still open before the package can be published, as sentences. */
export function findPublishProblems(readme: string, { publishConfig, repository }: PublishedManifest): string[] {
  const report = readme.split("\n").find((line) => line.includes("**Report a vulnerability in private**")) ?? "";
  return [
    !CONTACT.test(report) &&
      "README.md names no security contact. Fill in an email address or an https URL after **Report a vulnerability in private**.",
    !repository?.url &&
      "package.json has no repository.url. Provenance links the package to the repository that built it, so the URL must be that repository.",
    publishConfig?.access !== "public" && 'package.json has no "access": "public" in publishConfig.',
    publishConfig?.provenance !== true && 'package.json has no "provenance": true in publishConfig.',
  ].filter((problem): problem is string => problem !== false);
}
