const moments = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** An ISO moment as people here write it; a file may bring one that is none. */
export function shownMoment(iso: string): string {
  const moment = new Date(iso)
  return Number.isNaN(moment.getTime()) ? iso : moments.format(moment)
}

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** Bytes in the largest unit that leaves a whole number before the point: `3.4 MB`. */
export function shownBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const amount = bytes / 1000 ** step
  const digits = step === 0 || amount >= 100 ? 0 : 1
  return `${amount.toLocaleString(undefined, { maximumFractionDigits: digits })} ${units[step]}`
}

const mostListed = 4

/** The first few, and how many more there are in total. */
export function listed(names: readonly string[], total = names.length): string {
  const first = names.slice(0, total > mostListed ? mostListed - 1 : mostListed)
  const more = total - first.length
  if (more > 0) return `${first.join(', ')} and ${more.toLocaleString()} more`
  const last = first.at(-1) ?? ''
  return first.length < 2 ? last : `${first.slice(0, -1).join(', ')} and ${last}`
}
