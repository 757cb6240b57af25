import { addRatedPeople } from '#core/commands/addRatedPeople.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { PersonId } from '#core/model/ids.ts'
import type { Scale } from '#core/model/level.ts'
import { counted } from '#core/model/naming.ts'
import { newId } from '#session/newId.ts'
import type { Session } from '#session/session.ts'
import { type GridAnswer, type GridBatch, takenWhole } from '#ui/grid/gridData.ts'
import { interestRule, levelRule } from './levelText.ts'
import { readInputs, readNewPeople } from './ratingUpdates.ts'
import type { Facet } from './skillsFilter.ts'
import type { SkillsTable } from './skillsTable.ts'

/** Does what was typed or pasted, as one edit. */
export function rateCells(
  session: Session,
  table: SkillsTable,
  facet: Facet,
  { inputs, added, readOnly }: GridBatch,
): GridAnswer {
  const { workspace, day } = session.store.getState()
  const scale = workspace.organisation.record.levels
  const typed = readInputs(inputs, table, scale, facet)
  const people = added.map((_, at) => ({
    id: newId<PersonId>(),
    name: added.length === 1 ? 'New person' : `New person ${at + 1}`,
  }))
  const fresh = readNewPeople(added, people, table, scale, facet)
  const ratings = [...typed.updates, ...fresh.updates]
  const rejected = typed.rejected.length + fresh.rejected
  if (ratings.length === 0 && people.length === 0) {
    return rejected > 0 ? { ...takenWhole, refused: ruleOf(facet, scale) } : takenWhole
  }
  const outcome = session.perform((it) =>
    people.length === 0
      ? setRatings(it, { ratings, day })
      : addRatedPeople(it, { people, ratings, day }),
  )
  const isOneCell = inputs.length + readOnly === 1 && people.length === 0 && rejected === 0
  if (isRefusal(outcome) || isOneCell) return takenWhole
  const rated = outcome.changes.filter(({ table: of }) => of === 'ratings').length
  const reasons = [
    rejected > 0 ? ruleOf(facet, scale) : '',
    readOnly > 0 ? 'Counts under a group cannot be written.' : '',
  ]
  const turnedDown = rejected + readOnly
  const said = [
    people.length === 0 ? '' : `${counted(people.length, 'person', 'people')} added`,
    `${counted(rated, 'rating', 'ratings')} changed`,
    turnedDown === 0 ? '' : `${turnedDown} rejected`,
  ]
  const text = [`${said.filter(Boolean).join(', ')}.`, ...reasons].filter(Boolean).join(' ')
  session.notify({ tone: 'info', text, offersUndo: outcome.changes.length > 0 })
  const reason = ruleOf(facet, scale)
  return { ...takenWhole, rejected: typed.rejected.map((cell) => ({ ...cell, reason })) }
}

export function writeNote(
  session: Session,
  { meanings, skillOf }: SkillsTable,
  given: { readonly row: string; readonly column: string; readonly note: string },
): void {
  const meaning = meanings.get(given.row)
  const skill = skillOf.get(given.column)
  if (meaning?.kind !== 'person' || skill === undefined) return
  const update = { person: meaning.person.id, skill: skill.id, note: given.note }
  const { day } = session.store.getState()
  session.perform((workspace) => setRatings(workspace, { ratings: [update], day }))
}

function ruleOf(facet: Facet, scale: Scale): string {
  return facet === 'level' ? levelRule(scale) : interestRule
}
