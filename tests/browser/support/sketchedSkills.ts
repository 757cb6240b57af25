import type { Workspace } from '#core/model/workspace.ts'
import { sketchOrganisation } from '#tests/support/builders.ts'

/** Columns of the sketched organisation: two chapters, by name. */
export const sketchedSkills = ['Go', 'Java', 'Kotlin', 'SQL', 'Airflow', 'Spark'] as const

/** Rows: three people in each of two teams. */
export const sketchedPeople = ['Ana', 'Ben', 'Cleo', 'Dev', 'Eva', 'Finn'] as const

const levels = ['32.4.1', '.3.22.', '1.....', '421.3.', '..23.4', '2...1.']

/** Of the first person, as ARIA counts: below two rows of heads and the head of the first team. */
export const firstPersonRow = 4

/** Six people in two teams who know some of six skills in two chapters. */
export function sketchSkills(): Workspace {
  const people = sketchedPeople.map((name, row) => {
    const can = sketchedSkills.flatMap((skill, column) => {
      const level = levels[row]?.[column] ?? '.'
      return level === '.' ? [] : [[skill, Number(level)] as const]
    })
    return [
      name,
      {
        chapter: row % 2 === 0 ? 'Backend' : 'Data',
        role: row < 4 ? 'Engineer' : 'Analyst',
        location: row % 3 === 0 ? 'Madrid' : 'Oslo',
        can: Object.fromEntries(can),
      },
    ] as const
  })
  return sketchOrganisation({
    people: Object.fromEntries(people),
    skills: Object.fromEntries(
      sketchedSkills.map((name, at) => [name, { chapter: at < 4 ? 'Backend' : 'Data' }]),
    ),
    teams: {
      Lending: { members: ['Ana', 'Ben', 'Cleo'] },
      Payments: { members: ['Dev', 'Eva', 'Finn'] },
    },
  })
}
