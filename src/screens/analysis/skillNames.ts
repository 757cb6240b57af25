import { useMemo } from 'react'
import type { ChapterId, SkillId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { useSessionState } from '#session/react.ts'

/**
 * What skills are called where several stand in one list: by their names; those that share one,
 * with their chapter in brackets, or with their id where a chapter has two of that name. Linear in
 * the skills, once.
 */
export function skillNames({
  skills,
  chapters,
}: Pick<Workspace, 'skills' | 'chapters'>): (skill: SkillId) => string {
  const sharing = new Map<string, number>()
  const count = (name: string) => sharing.set(name, (sharing.get(name) ?? 0) + 1)
  for (const { name } of skills) count(name)
  const within = ({
    name,
    chapter,
  }: {
    readonly name: string
    readonly chapter: ChapterId | null
  }) =>
    `${name} (${chapter === null ? 'no chapter' : (chapters.get(chapter)?.name ?? 'no chapter')})`
  for (const skill of skills) if (sharing.get(skill.name) !== 1) count(within(skill))
  return (id) => {
    const skill = skills.get(id)
    if (skill === undefined) return ''
    if (sharing.get(skill.name) === 1) return skill.name
    const told = within(skill)
    return sharing.get(told) === 1 ? told : `${skill.name} (${id})`
  }
}

/** The same of what is shown. */
export function useSkillNames(): (skill: SkillId) => string {
  const skills = useSessionState(({ workspace }) => workspace.skills)
  const chapters = useSessionState(({ workspace }) => workspace.chapters)
  return useMemo(() => skillNames({ skills, chapters }), [skills, chapters])
}
