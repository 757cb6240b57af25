import { useCallback, useMemo } from 'react'
import { pessimisticThreshold } from '#core/analysis/pessimistic.ts'
import type { ResiliencePoint } from '#core/analysis/resilienceCurve.ts'
import type { ThresholdBusFactor } from '#core/analysis/thresholdBusFactor.ts'
import type { Question } from '#session/analysis/measure.ts'
import { useAnswers, type Wanted } from '#session/analysis/useAnswers.ts'
import { numbersOf } from '../holdingsKey.ts'
import type { Reading, ScopeStanding } from './scopeStandings.ts'

type BusFactorQuestion = Question & { readonly kind: 'busFactor' }
type CurveQuestion = Question & { readonly kind: 'curve' }

/** People up to whom a search may take its two seconds; past them it ends at bounds anyway. */
const searchedPeople = 60
const stepsOfLarge = 40_000_000
const stepsOfChosenCurve = 200_000_000
const stepsOfCurve = 10_000_000
/** More lines than these would only be a grey ground. */
export const comparedCurves = 200

/** `null`: not worked out. */
export interface Thresholds {
  readonly threshold: ThresholdBusFactor | null
  /** By confident ratings only. */
  readonly pessimisticThreshold: ThresholdBusFactor | null
}

/** BF_θ of each scope by both readings of its ratings, worked out beside the page. */
export function useBusFactors(standings: readonly ScopeStanding[], theta: number) {
  const wanted = useMemo(() => {
    const readings = [...standings.map(({ all }) => all), ...standings.map((it) => it.confident)]
    return readings.map((reading): Wanted<BusFactorQuestion> => {
      const steps = reading.holdings.people > searchedPeople ? { steps: stepsOfLarge } : {}
      const holdings = numbersOf(reading.holdings)
      return {
        key: busFactorKey(reading, theta),
        question: { kind: 'busFactor', holdings, theta, ...steps },
      }
    })
  }, [standings, theta])
  const { known, ...state } = useAnswers(wanted)
  const thresholdsOf = useCallback(
    ({ all, confident }: ScopeStanding): Thresholds => {
      const threshold = known.get(busFactorKey(all, theta)) ?? null
      const sure = known.get(busFactorKey(confident, theta))
      const isBoth = threshold !== null && sure !== undefined
      return {
        threshold,
        pessimisticThreshold: isBoth ? pessimisticThreshold(threshold, sure) : null,
      }
    },
    [known, theta],
  )
  return { ...state, thresholdsOf }
}

function busFactorKey({ key }: Reading, theta: number): string {
  return `${theta} ${key}`
}

/** The curve of one scope, and of those that it is compared with as they come. */
export function useCurves(chosen: ScopeStanding | null, others: readonly ScopeStanding[]) {
  const first = useMemo(
    () => (chosen === null ? [] : [wantedCurve(chosen.all, stepsOfChosenCurve)]),
    [chosen],
  )
  const rest = useMemo(
    () => others.slice(0, comparedCurves).map(({ all }) => wantedCurve(all, stepsOfCurve)),
    [others],
  )
  const { known: ofChosen } = useAnswers(first)
  const { known: ofOthers } = useAnswers(rest)
  return useMemo(() => {
    const curveOf = (known: typeof ofChosen, { key }: Wanted<CurveQuestion>) => known.get(key)
    return {
      /** `null`: not there yet. */
      chosen: first[0] === undefined ? null : (curveOf(ofChosen, first[0]) ?? null),
      others: rest.flatMap((it): (readonly ResiliencePoint[])[] => {
        const curve = curveOf(ofOthers, it)
        return curve === undefined ? [] : [curve]
      }),
    }
  }, [first, rest, ofChosen, ofOthers])
}

function wantedCurve({ key, holdings }: Reading, steps: number): Wanted<CurveQuestion> {
  // More than there are cannot leave.
  const most = Math.min(5, holdings.people)
  return {
    key: `${steps} ${key}`,
    question: { kind: 'curve', holdings: numbersOf(holdings), most, steps },
  }
}
