import { scopeName } from '#core/analysis/moveWords.ts'
import type { Scope } from '#core/analysis/scope.ts'
import type { Day } from '#core/model/day.ts'
import type { SkillId, TeamId } from '#core/model/ids.ts'
import { counted, listed } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { useActionContext, useSession } from '#session/react.ts'
import { LevelMark } from '#ui/LevelMark.tsx'
import { dayWords } from '../../analysis/dayWords.ts'
import { useSkillNames } from '../../analysis/skillNames.ts'
import { occupancyOfColumn } from '../model/columnFacts.ts'
import { type Departure, departuresOf } from '../model/departure.ts'
import { givenName, levelName } from '../model/words.ts'
import type { MatrixView } from '../useMatrixView.ts'
import styles from './Pane.module.css'
import { PaneActions } from './PaneActions.tsx'
import { Section } from './Section.tsx'

export interface PersonPaneProps {
  readonly view: MatrixView
  readonly person: Person
  readonly team: TeamId | null
}

export function PersonPane({ view, person, team }: PersonPaneProps) {
  const { workspace } = view.occupancy
  const home = person.chapter === null ? null : workspace.chapters.get(person.chapter)?.name
  return (
    <>
      <h2 className={styles.title}>{person.name}</h2>
      <p className={styles.sub}>
        {[home ?? 'No chapter', person.role, person.location].filter(Boolean).join(' · ')}
      </p>
      <Teams view={view} person={person} team={team} />
      <PaneActions
        actions={[
          ['move-selected'],
          ['split-selected', 'Split…'],
          ['leave-team', 'Take out'],
          ['edit-selected', 'Edit…'],
        ]}
      />
      <HoldsAlone view={view} person={person} />
      <Section title={`If ${givenName(person.name)} leaves`}>
        <IfLeaving view={view} person={person} />
      </Section>
      <Skills workspace={workspace} person={person} />
    </>
  )
}

function Teams({ view, person, team }: PersonPaneProps) {
  const session = useSession()
  const { occupancy, coverage } = view
  const teams = coverage.scopesOf(person.id).flatMap((scope) => {
    const record = scope.kind === 'team' ? occupancy.workspace.teams.get(scope.id) : undefined
    if (record === undefined) return []
    const { byChapter } = occupancyOfColumn(occupancy, { key: record.id, team: record })
    const here = byChapter.get(person.chapter)?.find((it) => it.person.id === person.id)
    return [{ record, percent: here?.percent ?? null }]
  })
  if (teams.length === 0) {
    const next = nextStay(occupancy.workspace, person, coverage.day)
    const then = next === null ? '' : `; in ${next.name} from ${dayWords(next.from)}`
    return <p className={styles.sub}>In no team on this day{then}</p>
  }
  return (
    <ul className={styles.teams}>
      {teams.map(({ record, percent }) => (
        <li key={record.id}>
          <button
            type="button"
            aria-current={record.id === team}
            className={styles.link}
            onClick={() => session.select({ kind: 'team', team: record.id })}
          >
            {record.name}
          </button>
          <span className={styles.percent}>{percent === null ? '' : `${percent}%`}</span>
        </li>
      ))}
    </ul>
  )
}

/** The team that somebody is to come to first after the day. */
function nextStay({ memberships, teams }: Workspace, { id }: Person, day: Day) {
  let first: { readonly name: string; readonly from: Day } | null = null
  for (const { person, team, from } of memberships) {
    if (person !== id || from === null || from <= day || (first && first.from <= from)) continue
    const name = teams.get(team)?.name
    if (name !== undefined) first = { name, from }
  }
  return first
}

function HoldsAlone({
  view: { occupancy, coverage },
  person,
}: Pick<PersonPaneProps, 'view' | 'person'>) {
  const { workspace } = occupancy
  const bySkill = new Map<SkillId, Scope[]>()
  for (const scope of coverage.scopesOf(person.id)) {
    for (const skill of coverage.soleSkills(scope, person.id)) {
      const scopes = bySkill.get(skill)
      if (scopes === undefined) bySkill.set(skill, [scope])
      else scopes.push(scope)
    }
  }
  if (bySkill.size === 0) {
    return (
      <Section title="Holds alone">
        <p className={styles.quiet}>
          Nothing that a team or chapter needs hangs on one person here.
        </p>
      </Section>
    )
  }
  return (
    <Section title="Holds alone">
      <ul>
        {[...bySkill].map(([skill, scopes]) => (
          <SkillItem key={skill} workspace={workspace} person={person} skill={skill}>
            {whereAlone(workspace, scopes)}; {elsewhere(Math.min(...others(skill, scopes)))}
          </SkillItem>
        ))}
      </ul>
    </Section>
  )

  function others(skill: SkillId, scopes: readonly Scope[]): number[] {
    return scopes.map((scope) => coverage.at(scope, skill).orgHolders - 1)
  }
}

function whereAlone(workspace: Workspace, scopes: readonly Scope[]): string {
  const places = scopes.map((scope) =>
    scope.kind === 'team'
      ? `in ${scopeName(workspace, scope)}`
      : `in chapter ${scopeName(workspace, scope)}`,
  )
  return `only holder ${listed(places)}`
}

function elsewhere(count: number): string {
  return count <= 0 ? 'nobody else anywhere' : `${count} more elsewhere`
}

function IfLeaving({ view, person }: Pick<PersonPaneProps, 'view' | 'person'>) {
  const { workspace } = view.occupancy
  const departures = departuresOf(workspace, view.coverage, person.id)
  if (departures.length === 0)
    return <p className={styles.quiet}>No team or chapter counts on this day.</p>
  return (
    <ul>
      {departures.map((departure) => (
        <li key={`${departure.scope.kind} ${departure.scope.id}`} className={styles.item}>
          <div>
            <LossWords workspace={workspace} departure={departure} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function LossWords({ workspace, departure }: { workspace: Workspace; departure: Departure }) {
  const { scope, counted: total, isStated, lost, thinned } = departure
  const nameOf = useSkillNames()
  const ofWhat =
    scope.kind === 'chapter'
      ? `its ${counted(total, 'skill', 'skills')}`
      : isStated
        ? `${counted(total, 'required skill', 'required skills')}`
        : `the ${counted(total, 'skill', 'skills')} held there`
  const name =
    scope.kind === 'chapter'
      ? `Chapter ${scopeName(workspace, scope)}`
      : scopeName(workspace, scope)
  return (
    <>
      {lost.length === 0 ? (
        <>
          {name} loses none of {ofWhat}
        </>
      ) : (
        <>
          {name} loses <b>{lost.length}</b> of {ofWhat}: {listed(lost.map(nameOf))}
        </>
      )}
      {thinned.length === 0 ? null : (
        <small>
          {thinned.length} more would hang on one person: {listed(thinned.map(nameOf))}
        </small>
      )}
    </>
  )
}

function Skills({ workspace, person }: { workspace: Workspace; person: Person }) {
  const { view: app } = useActionContext()
  const rated = workspace.ratings
    .of(person.id)
    .map((rating) => ({ skill: rating.skill, level: countedLevel(rating) }))
    .filter(({ level }) => level > 0)
    .sort(
      (a, b) =>
        b.level - a.level ||
        (workspace.skills.get(a.skill)?.name ?? '').localeCompare(
          workspace.skills.get(b.skill)?.name ?? '',
        ),
    )
  return (
    <Section title="Skills">
      {rated.length === 0 ? (
        <p className={styles.quiet}>
          No skill is rated yet. The <a href={app.hrefOf('skills')}>Skills screen</a> is the place
          for it.
        </p>
      ) : (
        <ul>
          {rated.map(({ skill }) => (
            <SkillItem key={skill} workspace={workspace} person={person} skill={skill} />
          ))}
        </ul>
      )}
    </Section>
  )
}

interface SkillItemProps {
  readonly workspace: Workspace
  readonly person: Person
  readonly skill: SkillId
  readonly children?: React.ReactNode
}

function SkillItem({ workspace, person, skill, children }: SkillItemProps) {
  const level = countedLevel(workspace.ratings.get(person.id, skill))
  const nameOf = useSkillNames()
  const highest = workspace.organisation.record.levels.length - 1
  return (
    <li className={styles.item}>
      <LevelMark digit={Math.max(0, level)} highest={highest} label={levelName(workspace, level)} />
      <div>
        {nameOf(skill)}
        {children === undefined ? null : <small>{children}</small>}
      </div>
    </li>
  )
}
