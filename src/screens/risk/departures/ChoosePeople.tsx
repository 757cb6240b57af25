import { type KeyboardEvent, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { PersonId } from '#core/model/ids.ts'
import { grouped } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import { useSessionState } from '#session/react.ts'
import { useInSlices } from '#session/useInSlices.ts'
import { Panel } from '#ui/Screen.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import { graveFindings } from '../riskFilter.ts'
import styles from './ChoosePeople.module.css'
import { ChosenPeople } from './ChosenPeople.tsx'
import { LastDays } from './LastDays.tsx'
import { findLeavers, type Leaver, listLeavers } from './leavers.ts'
import { PersonList } from './PersonList.tsx'

interface Props {
  readonly chosen: readonly Person[]
  readonly onChoose: (people: readonly PersonId[]) => void
}

const nobody: readonly Leaver[] = []

export function ChoosePeople({ chosen, onChoose }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const { nameOf, areHidden } = usePersonNames()
  const [text, setText] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const start = useCallback(
    () => listLeavers(workspace, coverage, graveFindings(coverage, 'all'), nameOf),
    [workspace, coverage, nameOf],
  )
  // By these names on this day, or not at all: after an edit the list before it may stand a moment.
  const { result } = useInSlices(`${coverage.day} ${areHidden}`, start)
  const leavers = result ?? nobody
  const wanted = useDeferredValue(text)
  const found = useMemo(() => findLeavers(leavers, wanted), [leavers, wanted])
  const ids = useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen])
  const toggle = (person: PersonId) => {
    const next = new Set(ids)
    if (!next.delete(person)) next.add(person)
    onChoose([...next])
  }
  const toList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    list.current?.focus()
  }
  return (
    <Panel
      title="Who leaves"
      className={styles.panel}
      tools={<span className={styles.count}>{grouped(chosen.length)} ticked</span>}
    >
      <div className={styles.parts}>
        {chosen.length === 0 ? null : (
          <ChosenPeople
            people={chosen}
            onRemove={({ id }) => toggle(id)}
            onClear={() => onChoose([])}
          />
        )}
        <LastDays chosen={ids} onChoose={(people) => onChoose([...new Set([...ids, ...people])])} />
        <search className={styles.search} onKeyDownCapture={toList}>
          <SearchField label="Find a person, chapter or team" value={text} onChange={setText} />
        </search>
        {result === null ? null : found.length === 0 ? (
          <p className={styles.nobody}>
            {leavers.length === 0
              ? 'Nobody is here on this day.'
              : 'Nobody with this name, chapter or team is here on this day.'}
          </p>
        ) : (
          <PersonList
            key={wanted}
            label="People who could leave"
            leavers={found}
            chosen={ids}
            onToggle={toggle}
            list={list}
          />
        )}
      </div>
    </Panel>
  )
}
