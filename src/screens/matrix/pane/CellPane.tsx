import type { ChapterId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import { occupancyOfColumn } from '../model/columnFacts.ts'
import { peopleCount } from '../model/words.ts'
import type { MatrixView } from '../useMatrixView.ts'
import { Findings } from './Findings.tsx'
import styles from './Pane.module.css'
import { People } from './People.tsx'
import { Section } from './Section.tsx'

export interface CellPaneProps {
  readonly view: MatrixView
  readonly team: Team
  /** `null`: people and skills without a chapter. */
  readonly chapter: ChapterId | null
}

export function CellPane({ view, team, chapter }: CellPaneProps) {
  const { occupancy, coverage } = view
  const { workspace } = occupancy
  const scope = { kind: 'team', id: team.id } as const
  const here = occupancyOfColumn(occupancy, { key: team.id, team }).byChapter.get(chapter) ?? []
  const isHere = new Set(here.map(({ person }) => person.id))
  const people = here
    .toSorted((a, b) => a.person.name.localeCompare(b.person.name))
    .map(({ person, percent }) => {
      const sole = coverage.soleSkills(scope, person.id).length
      const share = percent === null || percent === 100 ? '' : `${percent}%`
      const alone = sole === 0 ? '' : `holds ${counted(sole, 'skill', 'skills')} alone`
      return { person, detail: [share, alone].filter(Boolean).join(', ') }
    })
  const name = chapter === null ? 'No chapter' : workspace.chapters.get(chapter)?.name
  return (
    <>
      <h2 className={styles.title}>
        {name} in {team.name}
      </h2>
      <p className={styles.sub}>{peopleCount(people.length)}</p>
      <Section title="People">
        <People people={people} team={team.id} />
      </Section>
      <Findings
        view={view}
        scope={scope}
        only={({ holder, skill }) =>
          holder === null
            ? (workspace.skills.get(skill)?.chapter ?? null) === chapter
            : isHere.has(holder)
        }
      />
    </>
  )
}
