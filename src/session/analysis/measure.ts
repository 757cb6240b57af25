import type { Holdings } from '#core/analysis/holdings.ts'
import {
  type LossDistribution,
  type LossOptions,
  lossDistribution,
} from '#core/analysis/lossDistribution.ts'
import { type ResiliencePoint, resilienceCurve } from '#core/analysis/resilienceCurve.ts'
import { type ThresholdBusFactor, thresholdBusFactor } from '#core/analysis/thresholdBusFactor.ts'

// What is asked of a worker about scopes: numbers only, so that the answer is about the state
// that was asked about, whatever is edited meanwhile.

export type Question =
  | {
      readonly kind: 'busFactor'
      readonly holdings: Holdings
      readonly theta?: number
      readonly steps?: number
    }
  | {
      readonly kind: 'curve'
      readonly holdings: Holdings
      readonly most?: number
      readonly steps?: number
    }
  | {
      readonly kind: 'loss'
      readonly holdings: Holdings
      /** By person: the chance that they leave. */
      readonly probabilities: readonly number[]
      readonly options?: LossOptions
    }

interface Answers {
  readonly busFactor: ThresholdBusFactor
  readonly curve: readonly ResiliencePoint[]
  readonly loss: LossDistribution
}

/** What comes back for a question. */
export type AnswerTo<Q extends Question> = Answers[Q['kind']]
export type Answer = AnswerTo<Question>

/** Answers one question, at once. The same in a worker and in a page. */
export function answer(question: Question): Answer {
  switch (question.kind) {
    case 'busFactor':
      return thresholdBusFactor(question.holdings, question)
    case 'curve':
      return resilienceCurve(question.holdings, question)
    case 'loss':
      return lossDistribution(question.holdings, question.probabilities, question.options)
  }
}
