import { initialScripts, limit } from '../../lint/bundleSize.mjs'
import { digits } from '../measure.mjs'

/** What the app loads before it shows anything. */
export function size(site) {
  const bytes = initialScripts(site.folder).reduce((sum, script) => sum + script.bytes, 0)
  console.log(`\nInitial JavaScript: ${(bytes / 1000).toFixed(1)} kB gzipped`)
  return [
    {
      goal: `initial JavaScript under ${limit / 1000} kB gzipped`,
      met: bytes < limit,
      figure: `${(bytes / 1000).toFixed(1)} kB, ${digits(bytes / limit)} of it`,
    },
  ]
}
