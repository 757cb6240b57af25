import { describe, expect, it } from 'vitest'
import { setScale } from '#core/commands/setScale.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import { invert } from '#core/edits/invert.ts'
import { createLearningAction } from '#core/model/learningAction.ts'
import { defaultScale } from '#core/model/level.ts'
import { createPerson } from '#core/model/person.ts'
import { createRating } from '#core/model/rating.ts'
import { createRequirement } from '#core/model/requirement.ts'
import { createSkill } from '#core/model/skill.ts'
import { createTeam } from '#core/model/team.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'

const ana = createPerson({ id: 'ana' as never, name: 'Ana' })
const bo = createPerson({ id: 'bo' as never, name: 'Bo' })
const kafka = createSkill({ id: 'kafka' as never, name: 'Kafka' })
const payments = createTeam({ id: 'payments' as never, name: 'Payments' })
const used = createWorkspace({
  people: [ana, bo],
  skills: [{ ...kafka, holdsFrom: 4 }],
  teams: [payments],
  ratings: [
    createRating({ person: ana.id, skill: kafka.id, level: 4 }),
    createRating({ person: bo.id, skill: kafka.id, level: 'n/a' }),
  ],
  requirements: [createRequirement({ team: payments.id, skill: kafka.id, minLevel: 4 })],
})
const shorter = defaultScale.slice(0, 4)

function refusal(outcome: Outcome): string {
  if (!isRefusal(outcome)) throw new Error(`It was not refused: ${outcome.label}`)
  return outcome.refused
}

function done(workspace: Workspace, outcome: Outcome): Workspace {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return apply(workspace, outcome)
}

describe('the scale of levels', () => {
  it('keeps a level that somebody is to reach', () => {
    const goal = { id: 'l' as never, person: ana.id, skill: kafka.id, target: 4 }
    const planned = createWorkspace({
      people: [ana],
      skills: [kafka],
      learningActions: [createLearningAction(goal)],
    })
    const outcome = setScale(planned, { levels: shorter, holdsFrom: 3 })
    expect(refusal(outcome)).toMatch(/by 1 learning action\./)
  })

  it('takes new names, descriptions and a new minimum level as one edit that can be undone', () => {
    const levels = defaultScale.map((level, at) =>
      at === 4 ? { name: ' Master ', description: 'Teaches it.' } : level,
    )
    const outcome = setScale(used, { levels, holdsFrom: 2 })
    const { record } = done(used, outcome).organisation
    expect(record.levels[4]).toEqual({ name: 'Master', description: 'Teaches it.' })
    expect(record.holdsFrom).toBe(2)
    if (isRefusal(outcome)) throw new Error(outcome.refused)
    expect(apply(apply(used, outcome), invert(outcome)).organisation.record).toEqual(
      used.organisation.record,
    )
  })

  it('grows at its end, up to eleven levels', () => {
    const grown = (length: number) =>
      Array.from({ length }, (_, at) => ({ name: `Level ${at}`, description: '' }))
    const scale = (length: number) => setScale(used, { levels: grown(length), holdsFrom: 3 })
    expect(done(used, scale(11)).organisation.record.levels).toHaveLength(11)
    expect(refusal(scale(12))).toContain('levels')
  })

  it('keeps a level that ratings, skills or requirements use, and says how many', () => {
    expect(refusal(setScale(used, { levels: shorter, holdsFrom: 3 }))).toBe(
      'Levels above 3 are in use: by 1 rating, 1 skill, 1 requirement. Change these first.',
    )
  })

  it('loses a level that nothing uses', () => {
    const empty = createWorkspace()
    const { record } = done(empty, setScale(empty, { levels: shorter, holdsFrom: 3 })).organisation
    expect(record.levels).toEqual(shorter)
  })

  it('never loses the minimum level', () => {
    const empty = createWorkspace()
    const levels = defaultScale.slice(0, 3)
    expect(refusal(setScale(empty, { levels, holdsFrom: 3 }))).toContain('minimum level')
  })

  it('has a name for each level', () => {
    const levels = [...shorter, { name: ' ', description: '' }]
    expect(refusal(setScale(used, { levels, holdsFrom: 3 }))).toBe('Give each level a name.')
  })
})
