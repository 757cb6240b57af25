import type { Team } from '#core/model/team.ts'
import { useActionContext } from '#session/react.ts'
import { occupancyOfColumn } from '../model/columnFacts.ts'
import { peopleCount } from '../model/words.ts'
import type { MatrixView } from '../useMatrixView.ts'
import { Findings } from './Findings.tsx'
import { Needs } from './Needs.tsx'
import styles from './Pane.module.css'
import { PaneActions } from './PaneActions.tsx'
import { People } from './People.tsx'
import { Facts, Section } from './Section.tsx'

export interface TeamPaneProps {
  readonly view: MatrixView
  readonly team: Team
}

export function TeamPane({ view, team }: TeamPaneProps) {
  const { view: app } = useActionContext()
  const { occupancy } = view
  const { workspace } = occupancy
  const here = occupancyOfColumn(occupancy, { key: team.id, team })
  const people = [...here.byChapter.values()]
    .flat()
    .sort((a, b) => a.person.name.localeCompare(b.person.name))
    .map(({ person, percent }) => ({
      person,
      detail: [
        person.chapter === null ? '' : workspace.chapters.get(person.chapter)?.name,
        percent === null || percent === 100 ? '' : `${percent}%`,
        person.id === team.owner ? 'product owner' : '',
      ]
        .filter(Boolean)
        .join(', '),
    }))
  const [missions = ''] = app.hrefOf('missions').split('?')
  const owner = team.owner === null ? undefined : workspace.people.get(team.owner)?.name
  const type = team.type === 'undefined' ? 'Type not stated' : team.type
  return (
    <>
      <h2 className={styles.title}>{team.name}</h2>
      <p className={styles.sub}>{[type, team.status, peopleCount(here.size)].join(' · ')}</p>
      <PaneActions actions={[['edit-selected', 'Edit…'], ['delete-selected']]} />
      <a href={`${missions}?mission=${encodeURIComponent(team.id)}`}>Open its mission page</a>
      <Facts
        facts={[
          ['Outcome', team.outcome],
          ['Measure', team.measure],
          ['Product owner', owner ?? 'nobody yet'],
          ['Formed', team.formed],
          ['Target', team.target],
          ['Disbanded', team.disbanded],
        ]}
      />
      <Findings view={view} scope={{ kind: 'team', id: team.id }} />
      <Needs view={view} team={team} />
      <Section title="People">
        <People people={people} team={team.id} />
      </Section>
    </>
  )
}
