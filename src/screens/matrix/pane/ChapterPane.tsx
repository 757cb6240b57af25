import type { Chapter } from '#core/model/chapter.ts'
import { isOpen } from '#core/model/learningAction.ts'
import { counted } from '#core/model/naming.ts'
import { planHref } from '../../analysis/planHref.ts'
import { peopleCount } from '../model/words.ts'
import type { MatrixView } from '../useMatrixView.ts'
import { Findings } from './Findings.tsx'
import styles from './Pane.module.css'
import { PaneActions } from './PaneActions.tsx'
import { People } from './People.tsx'
import { Facts, Section } from './Section.tsx'

export interface ChapterPaneProps {
  readonly view: MatrixView
  readonly chapter: Chapter
}

export function ChapterPane({ view, chapter }: ChapterPaneProps) {
  const { workspace } = view.occupancy
  const scope = { kind: 'chapter', id: chapter.id } as const
  const people = view.coverage
    .members(scope)
    .flatMap((id) => workspace.people.get(id) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((person) => ({ person, detail: person.role }))
  const skills = [...workspace.skills].filter((skill) => skill.chapter === chapter.id).length
  const planned = [...workspace.learningActions].filter(
    (it) => isOpen(it) && workspace.people.get(it.person)?.chapter === chapter.id,
  ).length
  const lead = chapter.lead === null ? undefined : workspace.people.get(chapter.lead)?.name
  return (
    <>
      <h2 className={styles.title}>{chapter.name}</h2>
      <p className={styles.sub}>
        Chapter · {peopleCount(people.length)} · {counted(skills, 'skill', 'skills')}
      </p>
      <PaneActions actions={[['edit-selected', 'Edit…'], ['delete-selected']]} />
      <Facts
        facts={[
          ['Lead', lead ?? 'nobody yet'],
          ['About', chapter.description],
        ]}
      />
      <Findings view={view} scope={scope} />
      <Section title="Learning">
        <ul className={styles.links}>
          <li>
            <a href={planHref(chapter.id, 'plan')}>
              {planned === 0 ? 'Learning plan' : `Learning plan (${planned} to be done)`}
            </a>
          </li>
          <li>
            <a href={planHref(chapter.id, 'learn')}>Who could learn what hangs on one</a>
          </li>
        </ul>
      </Section>
      <Section title="People">
        <People people={people} team={null} />
      </Section>
    </>
  )
}
