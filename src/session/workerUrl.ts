// The page's Content-Security-Policy lets scripts be loaded through this one policy only. It
// passes the program's own workers and nothing else.

interface TypedUrlPolicy {
  createScriptURL(url: string): URL
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): TypedUrlPolicy
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
const policy = factory?.createPolicy('app#script-url', { createScriptURL: ownUrl })

/** A worker's URL as the browser's policy wants it. Where there is no policy, a plain one. */
export function workerUrl(url: string): URL {
  return policy === undefined ? new URL(ownUrl(url)) : policy.createScriptURL(url)
}

function ownUrl(url: string): string {
  const resolved = new URL(url, location.href)
  if (resolved.origin !== location.origin) throw new TypeError(`Not a worker of this page: ${url}`)
  return resolved.href
}
