/** A record as it is and as it shall be; `before` is `null` where it is new. */
export interface Proposal<R> {
  readonly before: R | null
  readonly after: R
}

/** Which records cannot both be there: of those with equal keys the ones that collide. */
export interface Conflicts<R> {
  keyOf(record: R): string
  collide(a: R, b: R): boolean
}

/**
 * Of many proposals those that cannot be, because their record would collide with one that stands
 * or with an earlier proposal. All others can be done together: records may take each other's
 * places. Where one is refused its record stays, and whoever wanted that place is refused, too.
 *
 * Linear in proposals and standing records, as long as few of them share a key.
 */
export function settleConflicts<R extends object, P extends Proposal<R>>(
  proposals: readonly P[],
  standing: Iterable<R>,
  { keyOf, collide }: Conflicts<R>,
): ReadonlySet<P> {
  interface Occupant {
    readonly record: R
    readonly proposal: P | null
  }
  const refused = new Set<P>()
  const places = new Map<string, Occupant[]>()
  const moving = new Set<R>()
  for (const { before, after } of proposals) {
    places.set(keyOf(after), [])
    if (before === null) continue
    places.set(keyOf(before), [])
    moving.add(before)
  }
  for (const record of standing) {
    if (!moving.has(record)) places.get(keyOf(record))?.push({ record, proposal: null })
  }
  for (const proposal of proposals) {
    const record = proposal.after
    const place = places.get(keyOf(record)) ?? []
    if (place.some((it) => clashes(it, proposal))) refuse(proposal)
    else place.push({ record, proposal })
  }
  return refused

  /** Those that collided before, as files may have it, may do so further on. */
  function clashes({ record, proposal }: Occupant, { before, after }: P): boolean {
    if (!collide(record, after)) return false
    const was = proposal === null ? record : proposal.before
    const isOld = before !== null && was !== null && keyOf(before) === keyOf(was)
    return !(isOld && collide(was, before))
  }

  function refuse(first: P): void {
    const open = [first]
    for (let proposal = open.pop(); proposal !== undefined; proposal = open.pop()) {
      refused.add(proposal)
      const { before } = proposal
      if (before === null) continue
      const key = keyOf(before)
      const kept: Occupant[] = [{ record: before, proposal: null }]
      for (const occupant of places.get(key) ?? []) {
        if (occupant.proposal === null || !collide(occupant.record, before)) kept.push(occupant)
        else open.push(occupant.proposal)
      }
      places.set(key, kept)
    }
  }
}
