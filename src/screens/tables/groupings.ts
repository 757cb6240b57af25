import type { FieldContext } from '#core/fields/fieldText.ts'
import { showField } from '#core/fields/fieldText.ts'
import { type EditableTable, type Field, recordTypes } from '#core/fields/recordFields.ts'
import type { AnyRecord } from '#core/fields/records.ts'
import type { Day } from '#core/model/day.ts'
import { isCounted, isCurrent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** By what the rows of a table can stand together: a field, or the teams that people are in. */
export interface Grouping {
  readonly id: string
  readonly label: string
  /** `null`: the teams. A record may then stand in several groups. */
  readonly field: Field | null
}

const groupedBy: { readonly [T in EditableTable]: readonly string[] } = {
  people: ['chapter', 'team', 'role', 'location'],
  teams: ['type', 'status'],
  chapters: [],
  skills: ['chapter'],
  memberships: ['team', 'person'],
  requirements: ['team', 'skill'],
  ratings: ['person', 'skill'],
  learningActions: ['person', 'skill', 'coach', 'state'],
}

export function groupingsOf(table: EditableTable): readonly Grouping[] {
  const { fields } = recordTypes[table]
  return groupedBy[table].map((id) => {
    const field = fields.find((it) => it.id === id) ?? null
    return { id, label: field?.label ?? 'Team', field }
  })
}

/** A group that a record is in. */
export interface GroupKey {
  /** Empty where the record says nothing to group by. */
  readonly key: string
  readonly label: string
  /** Its place, where that is not by name. */
  readonly rank: number
}

/** The groups of each record, at least one. */
export function groupReader(
  { field }: Grouping,
  { workspace, context, day }: { workspace: Workspace; context: FieldContext; day: Day },
): (record: AnyRecord) => readonly GroupKey[] {
  if (field !== null) {
    const { type } = field
    const ranks = type.kind === 'choice' ? type.options.map(({ value }) => value) : []
    return (record) => {
      const label = showField(field, record[field.id], context)
      const key = label === '' ? '' : String(record[field.id])
      const shown = label === '' ? `No ${field.label.toLowerCase()}` : label
      return [{ key, label: shown, rank: ranks.indexOf(key) }]
    }
  }
  const teams = teamsByPerson(workspace, day)
  return ({ id }) => teams.get(String(id)) ?? [{ key: '', label: 'Not in a team', rank: -1 }]
}

/** The counted teams in which each person is on the day. */
function teamsByPerson(
  { teams, memberships }: Workspace,
  day: Day,
): ReadonlyMap<string, readonly GroupKey[]> {
  const counted = new Map<string, GroupKey>()
  for (const team of teams) {
    if (isCounted(team, day)) counted.set(team.id, { key: team.id, label: team.name, rank: -1 })
  }
  const groups = new Map<string, GroupKey[]>()
  for (const stay of memberships) {
    const team = counted.get(stay.team)
    if (team === undefined || !isCurrent(stay, day)) continue
    const own = groups.get(stay.person)
    if (own === undefined) groups.set(stay.person, [team])
    else if (!own.includes(team)) own.push(team)
  }
  return groups
}
