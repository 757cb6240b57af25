const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const medium = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** "21 November 2026" for an ISO day; a text that is none stays as it is. */
export function longDayWords(day: string): string {
  return said(long, day)
}

/** "21 Nov 2026". */
export function dayWords(day: string): string {
  return said(medium, day)
}

function said(format: Intl.DateTimeFormat, day: string): string {
  const moment = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(moment.getTime()) ? day : format.format(moment)
}
