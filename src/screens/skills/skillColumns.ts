import type { Skill } from '#core/model/skill.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { GridColumn } from '#ui/grid/gridData.ts'
import { byName } from './byName.ts'
import { notApplicableKey } from './levelText.ts'

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
): GridColumn[] {
  // A level of two digits is typed in the editor.
  const digits = '0123456789'.slice(0, organisation.record.levels.length)
  const instantKeys = digits + notApplicableKey
  return skills.map(({ id, name, chapter }) => {
    const home = chapter === null ? undefined : chapters.get(chapter)
    const group = { id: home?.id ?? '', label: home?.name ?? 'No chapter' }
    return { id, label: name, width: columnWidth, group, instantKeys }
  })
}
