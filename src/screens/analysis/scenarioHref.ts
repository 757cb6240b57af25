interface Looking {
  /** Low findings are shown, people are numbers: as where the link stands. */
  readonly showsLow?: boolean
  readonly hidesNames?: boolean
}

/** Link to what one scenario changes. */
export function scenarioHref(scenario: string, { showsLow, hidesNames }: Looking = {}): string {
  const params = new URLSearchParams({ scenario })
  if (showsLow === true) params.set('low', 'shown')
  if (hidesNames === true) params.set('names', 'hidden')
  return `#/scenarios?${params}`
}
