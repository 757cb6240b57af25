import { interestNames } from '#core/fields/recordFields.ts'
import type { Scale } from '#core/model/level.ts'
import type { Skill } from '#core/model/skill.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { CellType, GridColumn } from '#ui/grid/gridData.ts'
import { byName } from './byName.ts'
import { notApplicableKey } from './levelText.ts'
import type { Facet } from './skillsFilter.ts'

const columnWidth = 36

/** The skills by chapter, both by name; skills without a chapter come last. */
export function orderedSkills({
  skills,
  chapters,
}: Pick<Workspace, 'skills' | 'chapters'>): Skill[] {
  const order = new Map([...chapters].sort(byName).map(({ id }, at) => [id, at]))
  const place = ({ chapter }: Skill): number =>
    (chapter === null ? undefined : order.get(chapter)) ?? order.size
  return [...skills].sort((a, b) => place(a) - place(b) || byName(a, b))
}

/** A column for each skill, under its chapter. */
export function skillColumns(
  skills: readonly Skill[],
  { chapters, organisation }: Pick<Workspace, 'chapters' | 'organisation'>,
  facet: Facet,
): GridColumn[] {
  const type = facet === 'level' ? levelType(organisation.record.levels) : interestType
  return skills.map(({ id, name, chapter }) => {
    const home = chapter === null ? undefined : chapters.get(chapter)
    const group = { id: home?.id ?? '', label: home?.name ?? 'No chapter' }
    return { id, label: name, width: columnWidth, group, type, align: 'center', hasNotes: true }
  })
}

function levelType(scale: Scale): CellType {
  const choices = [
    ...scale.map(({ name, description }, level) => ({
      value: String(level),
      label: `${level} · ${name}`,
      description,
    })),
    { value: 'n/a', label: '– · Not applicable', description: 'The skill does not apply.' },
    { value: '', label: 'Not rated' },
  ]
  // A level of two digits is typed in the editor.
  const digits = '0123456789'.slice(0, scale.length)
  return { kind: 'choice', choices: () => choices, instantKeys: digits + notApplicableKey }
}

const interestChoices = [
  ...interestNames.map((label, interest) => ({
    value: String(interest),
    label: `${interest} · ${label}`,
  })),
  { value: '', label: 'Not said' },
]
const interestType: CellType = {
  kind: 'choice',
  choices: () => interestChoices,
  instantKeys: '0123',
}
