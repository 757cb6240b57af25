import { apply } from '#core/edits/apply.ts'
import type { Edit } from '#core/edits/edit.ts'
import { emptyHistory, type JournalEntry, remember, type UndoHistory } from '#core/edits/history.ts'
import { invert } from '#core/edits/invert.ts'
import { type Conflict, rebase } from '#core/edits/rebase.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { NewEntry } from '#storage/port.ts'

/**
 * Where one tab stands: what the journal holds for certain, and what this tab has done on top
 * of it that is not durable yet. Plain data; the functions below give the next one.
 */
export interface Timeline {
  /** Everything up to `head`, and nothing else. */
  readonly confirmed: Workspace
  readonly head: number
  /** This tab's entries that wait for the journal, each made for the state before it. */
  readonly pending: readonly NewEntry[]
  /** `confirmed` with `pending` on top: what the screens show. */
  readonly current: Workspace
  readonly history: UndoHistory
}

/** An edit on the way from one shown state to the next, and the state that it leads to. */
export interface Step {
  readonly edit: Edit
  readonly after: Workspace
}

export interface Received {
  readonly timeline: Timeline
  /** How the shown state got there, for whatever moves along with it. */
  readonly steps: readonly Step[]
  readonly conflicts: readonly Conflict[]
}

type IsMine = (author: string) => boolean

export function startTimeline(workspace: Workspace, head: number): Timeline {
  return { confirmed: workspace, head, pending: [], current: workspace, history: emptyHistory }
}

/** One more entry of this tab, shown at once and waiting to be saved. */
export function record(timeline: Timeline, entry: NewEntry): Timeline {
  return {
    ...timeline,
    pending: [...timeline.pending, entry],
    current: apply(timeline.current, entry.edit),
    history: remember(timeline.history, entry, (author) => author === entry.author),
  }
}

/** Entries from the journal that follow `head`: others' and, once durable, this tab's own. */
export function receive(
  timeline: Timeline,
  entries: readonly JournalEntry[],
  isMine: IsMine,
): Received {
  const fresh = entries.filter(({ seq }) => seq > timeline.head)
  const isKnown = ({ id }: NewEntry) => entries.some((entry) => entry.id === id)
  if (fresh.length === 0 && !timeline.pending.some(isKnown)) {
    return { timeline, steps: [], conflicts: [] }
  }
  if (fresh.length === entries.length && areFirstPending(timeline, fresh)) {
    return { timeline: confirm(timeline, fresh), steps: [], conflicts: [] }
  }
  const waiting = timeline.pending.filter((entry) => !isKnown(entry))
  return replay(timeline, fresh, waiting, isMine)
}

function areFirstPending({ pending }: Timeline, entries: readonly JournalEntry[]): boolean {
  return entries.every((entry, at) => pending[at]?.id === entry.id)
}

/** What is shown stays as it is: the journal only caught up with it. */
function confirm(timeline: Timeline, entries: readonly JournalEntry[]): Timeline {
  const pending = timeline.pending.slice(entries.length)
  return {
    ...timeline,
    confirmed: pending.length === 0 ? timeline.current : applyAll(timeline.confirmed, entries),
    head: timeline.head + entries.length,
    pending,
  }
}

/** Takes back what is pending, applies what came before it, and does what waits again on top. */
function replay(
  timeline: Timeline,
  entries: readonly JournalEntry[],
  waiting: readonly NewEntry[],
  isMine: IsMine,
): Received {
  const steps: Step[] = []
  let { current, history } = timeline
  const step = (edit: Edit): void => {
    current = apply(current, edit)
    steps.push({ edit, after: current })
  }
  for (const { edit } of timeline.pending.toReversed()) step(invert(edit))
  for (const entry of entries) {
    step(entry.edit)
    history = remember(history, entry, (author) => isMine(author) && !isPending(timeline, entry))
  }
  const confirmed = current
  const conflicts: Conflict[] = []
  // What an undo takes back may wait as well, and then has just become another edit.
  const newest = new Map<string, Edit>()
  const pending = waiting.map((entry): NewEntry => {
    const { cause } = entry
    const isInverse = cause.kind === 'undo' || cause.kind === 'redo'
    const done = isInverse ? newest.get(cause.of) : undefined
    const meant = done === undefined ? entry.edit : invert(done)
    const rebased = rebase(meant, current, { keep: isInverse ? 'theirs' : 'mine' })
    newest.set(isInverse ? cause.of : entry.id, rebased.edit)
    conflicts.push(...rebased.conflicts)
    step(rebased.edit)
    return { ...entry, edit: rebased.edit }
  })
  const head = timeline.head + entries.length
  return { timeline: { confirmed, head, pending, current, history }, steps, conflicts }
}

/** Its own entries are in this tab's history since they were recorded. */
function isPending(timeline: Timeline, entry: JournalEntry): boolean {
  return timeline.pending.some(({ id }) => id === entry.id)
}

function applyAll(workspace: Workspace, entries: readonly JournalEntry[]): Workspace {
  return entries.reduce((state, { edit }) => apply(state, edit), workspace)
}
