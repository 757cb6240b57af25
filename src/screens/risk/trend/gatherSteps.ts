import { type TrendEntry, type TrendStep, trendSteps } from '#core/analysis/trend.ts'
import type { Edit } from '#core/edits/edit.ts'
import type { Day } from '#core/model/day.ts'
import type { PersonId } from '#core/model/ids.ts'
import { createWorkspace, type TableName } from '#core/model/workspace.ts'

/** One entry of the journal, and what kind of edit it was. */
export interface HistoryStep extends TrendStep {
  /** Brings what the organisation begins with: nobody was there before it. */
  readonly isBeginning: boolean
  /** Of plans and scenarios alone, which no finding follows from. */
  readonly isPlan: boolean
}

/** The journal gone through, up to today. */
export interface GatheredHistory {
  readonly steps: readonly HistoryStep[]
  /** Today, on which nothing is edited: what differs from the last step, dates alone did. */
  readonly end: TrendStep
  /** Everybody by each name that they ever had here. */
  readonly named: readonly { readonly id: PersonId; readonly name: string }[]
}

/** A step an entry, so that the page has its turn; tells how far it is now and then. */
export function* gatherSteps(
  entries: readonly TrendEntry[],
  today: Day,
  onProgress: (fraction: number) => void,
): Generator<void, GatheredHistory> {
  const tellEvery = Math.max(1, Math.ceil(entries.length / 100))
  const steps: HistoryStep[] = []
  const named = new Map<string, { readonly id: PersonId; readonly name: string }>()
  let people = 0
  let isBeginning = true
  for (const step of trendSteps(createWorkspace(), [...entries, nothingOn(today)], { today })) {
    const entry = entries[steps.length]
    if (entry === undefined) return { steps, end: step, named: [...named.values()] }
    isBeginning &&= step.cause === 'begin' || people === 0
    steps.push({ ...step, isBeginning, isPlan: isOfPlans(entry.edit) })
    for (const { table, before, after } of entry.edit.changes) {
      if (table !== 'people') continue
      people += (after === null ? 0 : 1) - (before === null ? 0 : 1)
      for (const person of [before, after]) {
        if (person === null) continue
        const { id, name } = person
        named.set(`${id}\u001f${name}`, { id, name })
      }
    }
    if (steps.length % tellEvery === 0) onProgress(steps.length / entries.length)
    yield
  }
  throw new Error('The history has no end')
}

/** An entry that brings the counts to the end of the line, and does nothing. */
function nothingOn(today: Day): TrendEntry {
  return {
    seq: Number.MAX_SAFE_INTEGER,
    at: `${today}T12:00:00`,
    cause: { kind: 'do' },
    edit: { label: '', changes: [] },
  }
}

const ofPlans: readonly TableName[] = ['scenarios', 'scenarioEdits', 'learningActions']

function isOfPlans({ changes }: Edit): boolean {
  return changes.length > 0 && changes.every(({ table }) => ofPlans.includes(table))
}
