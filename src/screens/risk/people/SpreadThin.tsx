import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import type { Fragmentation } from '#core/analysis/fragmentation.ts'
import { grouped } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Panel } from '#ui/Screen.tsx'
import { compareShown, usePersonNames } from '../../analysis/personNames.ts'
import {
  type SpreadKind,
  spreadKinds,
  spreadTitles,
  spreadWords,
} from '../../analysis/spreadWords.ts'
import { useRisk } from '../useRisk.ts'
import styles from './SpreadThin.module.css'

const atFirst = 30

/** People spread too thin and teams out of shape from the day on: counts, opened on demand. */
export function SpreadThin({ spread }: { readonly spread: readonly Fragmentation[] }) {
  return (
    <Panel title="Spread thin, from this day on" className={styles.panel}>
      {spread.length === 0 ? (
        <EmptyState
          title="Nobody is spread thin"
          text="Nobody is in more than two teams, under 40 % in one or over 100 %; every team has 5 to 9 people and one product owner."
        />
      ) : (
        spreadKinds.map((kind) => (
          <KindOfSpread key={kind} kind={kind} found={spread.filter((it) => it.kind === kind)} />
        ))
      )}
    </Panel>
  )
}

interface KindProps {
  readonly kind: SpreadKind
  readonly found: readonly Fragmentation[]
}

function KindOfSpread({ kind, found }: KindProps) {
  const { people } = useSessionState((state) => state.workspace)
  const { nameOf, areHidden } = usePersonNames()
  const inOrder = useMemo(() => {
    if (!areHidden) return found
    const shownName = (it: Fragmentation) => {
      const person = 'person' in it ? people.get(it.person) : undefined
      return person === undefined ? '' : nameOf(person)
    }
    return [...found].sort((a, b) => compareShown(shownName(a), shownName(b)))
  }, [found, people, nameOf, areHidden])
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [limit, setLimit] = useState(atFirst)
  const [one, many] = spreadTitles[kind]
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <div className={styles.kind}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        disabled={found.length === 0}
        className={styles.head}
        onClick={() => setOpen(!isOpen)}
      >
        <Chevron aria-hidden="true" />
        <span className={styles.number}>{grouped(found.length)}</span>
        {found.length === 1 ? one : many}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen ? (
          <ul className={styles.list}>
            {inOrder.slice(0, limit).map((it) => (
              <Found key={keyOf(it)} found={it} />
            ))}
          </ul>
        ) : null}
        {isOpen && found.length > limit ? (
          <Button size="small" variant="ghost" onPress={() => setLimit(limit + 10 * atFirst)}>
            Show more of {grouped(found.length)}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

function Found({ found }: { readonly found: Fragmentation }) {
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const { nameOf } = usePersonNames()
  const { look, change } = useRisk()
  const show = (id: string) => {
    const { part: _, ...own } = look.own
    change({ own: { ...own, person: id }, text: '' })
  }
  const person = 'person' in found ? workspace.people.get(found.person) : undefined
  const team = 'team' in found ? workspace.teams.get(found.team) : undefined
  const name = person === undefined ? team?.name : nameOf(person)
  return (
    <li>
      {person === undefined ? (
        <span className={styles.name}>{name}</span>
      ) : (
        <button type="button" className={styles.person} onClick={() => show(person.id)}>
          {name}
        </button>
      )}
      <span className={styles.days}>
        {spreadWords(found, { workspace, day, nameOf }).map((words) => (
          <span key={words}>{words}</span>
        ))}
      </span>
    </li>
  )
}

function keyOf(found: Fragmentation): string {
  return ['person' in found ? found.person : '', 'team' in found ? found.team : ''].join(' ')
}
