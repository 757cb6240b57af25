import { useMemo, useState } from 'react'
import type { MissionLoad } from '#core/analysis/mission/missionLoads.ts'
import type { PersonId } from '#core/model/ids.ts'
import { grouped } from '#core/model/naming.ts'
import { useActionContext, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { Pill } from '#ui/Pill.tsx'
import { Panel } from '#ui/Screen.tsx'
import { compareShown, usePersonNames } from '../../analysis/personNames.ts'
import { useMissions } from '../useMissions.ts'
import styles from './Load.module.css'
import { type LoadKind, lightWords, loadTitles, loadWords } from './loadWords.ts'

const atFirst = 8
const atOnce = 80

/** What another split of a person's time over teams would mend. */
const splittable: ReadonlySet<LoadKind> = new Set(['many-teams', 'over-allocated', 'small-share'])

interface Props {
  readonly kind: LoadKind
  readonly loads: readonly MissionLoad[]
}

/** What one rule finds; each name leads to where it can be changed. */
export function LoadPanel({ kind, loads }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const { nameOf, areHidden } = usePersonNames()
  const { session, view } = useActionContext()
  const { hrefOf } = useMissions()
  const [most, setMost] = useState(atFirst)
  const [risk] = view.hrefOf('risk').split('?')
  const named = useMemo(() => {
    const rows = loads.map((load) => {
      const person = 'person' in load ? workspace.people.get(load.person) : undefined
      const team = 'team' in load ? workspace.teams.get(load.team) : undefined
      const name = person === undefined ? (team?.name ?? '') : nameOf(person)
      const query = new URLSearchParams({ view: 'people', person: person?.id ?? '' })
      if (areHidden) query.set('names', 'hidden')
      const part = kind === 'no-owner' ? 'charter' : 'people'
      const href = person === undefined ? hrefOf(team?.id ?? null, part) : `${risk ?? ''}?${query}`
      const canSplit = person !== undefined && splittable.has(kind) && !areHidden
      const key = `${'person' in load ? load.person : ''} ${'team' in load ? load.team : ''}`
      return { load, name, href, key, splits: canSplit ? person.id : null }
    })
    // The order of the names themselves would tell who is who.
    return areHidden ? rows.sort((a, b) => compareShown(a.name, b.name)) : rows
  }, [loads, workspace, nameOf, areHidden, hrefOf, risk, kind])
  const left = named.length - most
  const split = (person: PersonId) => {
    session.select({ kind: 'person', person, team: null })
    view.ask({ kind: 'split-selected' })
  }
  return (
    <Panel
      title={loadTitles[kind]}
      className={styles.panel}
      tools={<Pill tone={loads.length > 0 ? 'accent' : 'neutral'}>{grouped(loads.length)}</Pill>}
    >
      {named.length === 0 ? (
        <p className={styles.light}>{lightWords[kind]}</p>
      ) : (
        <ul>
          {named.slice(0, most).map(({ load, name, href, key, splits }) => (
            <li key={key} className={styles.row}>
              <a className={styles.name} href={href}>
                {name}
              </a>
              <span className={styles.days}>
                {loadWords(load, { workspace, day, nameOf }).map((words) => (
                  <span key={words}>{words}</span>
                ))}
              </span>
              {splits === null ? null : (
                <Button
                  size="small"
                  variant="ghost"
                  className={styles.split}
                  aria-label={`Split the time of ${name}`}
                  onPress={() => split(splits)}
                >
                  Split…
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {left > 0 ? (
        <Button
          size="small"
          variant="ghost"
          className={styles.more}
          onPress={() => setMost(most + atOnce)}
        >
          Show {grouped(Math.min(left, atOnce))} more of {grouped(named.length)}
        </Button>
      ) : null}
    </Panel>
  )
}
