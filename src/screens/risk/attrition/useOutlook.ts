import { useCallback, useMemo, useState } from 'react'
import { confidentHoldings } from '#core/analysis/confidentHoldings.ts'
import type { MeasuredScope, ScopeHoldings } from '#core/analysis/holdings.ts'
import { pessimisticLoss } from '#core/analysis/pessimistic.ts'
import { scopeHoldings } from '#core/analysis/scopeHoldings.ts'
import type { Question } from '#session/analysis/measure.ts'
import { useAnswers, type Wanted } from '#session/analysis/useAnswers.ts'
import { useInSlices } from '#session/useInSlices.ts'
import type { AttritionLook } from '../../analysis/attritionLook.ts'
import { holdingsKey, numbersOf } from '../holdingsKey.ts'
import { parseRiskScope, type RiskScope, scopeNamed, serializeRiskScope } from '../riskFilter.ts'
import { type MeasuredState, useMeasuredState } from '../useMeasuredState.ts'
import { askOutlook, type Outlook, type OutlookQuestion } from './outlook.ts'

type LossQuestion = Question & { readonly kind: 'loss' }

export interface OutlookState {
  /** Worked out for what is asked now; while that is under way, of the same scope before. */
  readonly outlook: Outlook | null
  readonly isCurrent: boolean
  /** From 0 to 1; `null`: nothing is under way. */
  readonly progress: number | null
  readonly isStopped: boolean
  readonly cancel: () => void
  readonly again: () => void
}

const nothing: readonly never[] = []

/**
 * What leaving does where a choice says, in the organisation where it names no one scope; worked
 * out beside the page. The answer before stays, whole, until the next is there; one for another
 * scope or day does not.
 */
export function useOutlook(choice: RiskScope, look: AttritionLook): OutlookState {
  const { workspace, coverage, day } = useMeasuredState()
  // A place is parsed anew whenever anything of the address changes.
  const where = serializeRiskScope(choice)
  const question = `${day} ${where}`
  const start = useCallback(
    () => readings(workspace, coverage, scopeNamed(parseRiskScope(where)) ?? organisation),
    [workspace, coverage, where],
  )
  const { result: held, isCurrent: isHeldNow } = useInSlices(question, start)
  const asked = useMemo(() => (held === null ? null : ask(held, look)), [held, look])
  const { known, progress, isStopped, cancel, again } = useAnswers(asked?.wanted ?? nothing)
  const outlook = useMemo(() => (asked === null ? null : answered(asked, known)), [asked, known])
  const [last, keep] = useState<{ question: string; outlook: Outlook } | null>(null)
  if (outlook !== null && last?.outlook !== outlook) keep({ question, outlook })
  return {
    outlook: outlook ?? (last?.question === question ? last.outlook : null),
    isCurrent: isHeldNow && outlook !== null,
    progress,
    isStopped,
    cancel,
    again,
  }
}

const organisation: MeasuredScope = { kind: 'organisation' }

interface Held {
  readonly workspace: MeasuredState['workspace']
  readonly all: KeyedHoldings
  readonly confident: KeyedHoldings
}

interface KeyedHoldings {
  readonly holdings: ScopeHoldings
  readonly key: string
}

/** Who holds what by both readings of the ratings, which does not hang on how many leave. */
function* readings(
  workspace: MeasuredState['workspace'],
  coverage: MeasuredState['coverage'],
  scope: MeasuredScope,
): Generator<void, Held> {
  const holdings = scopeHoldings(workspace, coverage, scope)
  yield
  const all = { holdings, key: holdingsKey(holdings) }
  yield
  const sure = confidentHoldings(workspace, holdings)
  yield
  return { workspace, all, confident: { holdings: sure, key: holdingsKey(sure) } }
}

interface Asked {
  readonly all: OutlookQuestion
  readonly confident: OutlookQuestion
  /** Of all ratings, and of the confident ones. */
  readonly wanted: readonly [Wanted<LossQuestion>, Wanted<LossQuestion>]
}

function ask({ workspace, all, confident }: Held, look: AttritionLook): Asked {
  const ofAll = askOutlook(workspace, all.holdings, look)
  const ofConfident = askOutlook(workspace, confident.holdings, look)
  return {
    all: ofAll,
    confident: ofConfident,
    wanted: [wantedLoss(all.key, ofAll), wantedLoss(confident.key, ofConfident)],
  }
}

function wantedLoss(key: string, asked: OutlookQuestion): Wanted<LossQuestion> {
  const { holdings, probabilities } = asked
  return {
    key: `${key};${runs(probabilities)}`,
    question: { kind: 'loss', holdings: numbersOf(holdings), probabilities },
  }
}

/** `0.1 412, 1 1, 0.1 300`: nearly all people leave with the same probability. */
function runs(probabilities: readonly number[]): string {
  const parts: string[] = []
  let from = 0
  for (let at = 1; at <= probabilities.length; at++) {
    if (probabilities[at] === probabilities[from]) continue
    parts.push(`${probabilities[from]} ${at - from}`)
    from = at
  }
  return parts.join()
}

/** `null`: an answer is missing. */
function answered(
  { all, confident, wanted }: Asked,
  known: ReturnType<typeof useAnswers<LossQuestion>>['known'],
): Outlook | null {
  const ofAll = known.get(wanted[0].key)
  const ofConfident = known.get(wanted[1].key)
  if (ofAll === undefined || ofConfident === undefined) return null
  return {
    all: { ...all, loss: ofAll },
    confident: { ...confident, loss: ofConfident },
    pessimistic: pessimisticLoss(ofAll, ofConfident),
  }
}
