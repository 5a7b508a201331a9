/**
 * Whether a request's Host is this machine or the address that is listened on. A page of another site whose name was made to resolve to 127.0.0.1
 * (DNS rebinding) sends its own name, and gets nothing.
 */
export function isOwnHost(host: string | undefined, listenedOn: string): boolean {
  const name = /^(\[[^\]]*\]|[^:]*)(:\d+)?$/.exec(host ?? "")?.[1]?.toLowerCase();
  if (name === undefined) return false;
  return (
    name === "localhost" ||
    name === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(name) ||
    name === listenedOn.toLowerCase() ||
    name === `[${listenedOn.toLowerCase()}]`
  );
}
