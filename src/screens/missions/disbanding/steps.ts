import type { ComponentType } from 'react'
import { counted } from '#core/model/naming.ts'
import { isKeptInTeams } from '#core/planning/disbanding/orphanSkills.ts'
import { InteractionsStep } from './InteractionsStep.tsx'
import { LessonsStep } from './LessonsStep.tsx'
import { PeopleStep } from './PeopleStep.tsx'
import { ReviewStep } from './ReviewStep.tsx'
import { SkillsStep } from './SkillsStep.tsx'
import { ThingsStep } from './ThingsStep.tsx'
import type { DisbandingState } from './useDisbanding.ts'

/** How a step stands: in a few words, and whether something in it is still to be done. */
interface Standing {
  readonly words: string
  readonly isOpen?: boolean
}

export interface DisbandStep {
  /** In the address. */
  readonly name: string
  readonly label: string
  readonly title: string
  readonly standing: (state: DisbandingState) => Standing
  readonly Step: ComponentType
}

/** In the order in which they are gone through; any can be opened at any time. */
export const steps: readonly [DisbandStep, ...DisbandStep[]] = [
  {
    name: 'people',
    label: 'People',
    title: 'Who is free, and where each goes',
    standing: ({ people, plan }) => {
      const placed = new Set(plan.placements.map(({ person }) => person)).size
      return { words: `${placed} placed, ${people.length - placed} to the bench` }
    },
    Step: PeopleStep,
  },
  {
    name: 'skills',
    label: 'Skills held only here',
    title: 'Skills that nobody outside the team holds',
    standing: ({ orphans }) => {
      const benched = orphans.filter((it) => !isKeptInTeams(it)).length
      if (orphans.length === 0) return { words: 'none' }
      return { words: `${counted(orphans.length, 'skill', 'skills')}, ${benched} on the bench` }
    },
    Step: SkillsStep,
  },
  {
    name: 'things',
    label: 'Owned things',
    title: 'Who takes over what it owns',
    standing: ({ things, leftOver, receivers }) => {
      if (things.length === 0) return { words: 'it owns nothing' }
      const short = receivers.filter(({ receiver }) => receiver.shortfall > 0).length
      if (leftOver.length === 0) {
        const words = `${things.length} handed over`
        return { words: short === 0 ? words : `${words}, ${short} with a shortfall` }
      }
      return { words: `${leftOver.length} of ${things.length} left to nobody`, isOpen: true }
    },
    Step: ThingsStep,
  },
  {
    name: 'interactions',
    label: 'Interactions',
    title: 'Interactions that end',
    standing: ({ interactions }) => ({
      words: interactions.length === 0 ? 'none' : counted(interactions.length, 'ends', 'end'),
    }),
    Step: InteractionsStep,
  },
  {
    name: 'lessons',
    label: 'What was learnt',
    title: 'What was learnt',
    standing: ({ draft }) => {
      const kept = draft.lessons.filter(({ text }) => text.trim() !== '').length
      return { words: kept === 0 ? 'nothing written yet' : counted(kept, 'lesson', 'lessons') }
    },
    Step: LessonsStep,
  },
  {
    name: 'review',
    label: 'Review',
    title: 'What all of it does',
    standing: ({ outcome }) =>
      'refused' in outcome
        ? { words: 'not ready', isOpen: true }
        : { words: counted(outcome.changes.length, 'change', 'changes') },
    Step: ReviewStep,
  },
]

export function stepAt(name: string | null): number {
  return Math.max(
    0,
    steps.findIndex((it) => it.name === name),
  )
}
