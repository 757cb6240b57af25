import { useMemo, useState } from 'react'
import type { Fragmentation } from '#core/analysis/fragmentation.ts'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import type { PersonId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Panel } from '#ui/Screen.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Select } from '#ui/Select.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import { hangingByPerson, hangingSkills } from '../hangingSkills.ts'
import { useGraveFindings } from '../useFindings.ts'
import { useRisk, useRiskParam } from '../useRisk.ts'
import { LoadFigures } from './LoadFigures.tsx'
import styles from './People.module.css'
import { PeopleTable } from './PeopleTable.tsx'
import { PersonDetails } from './PersonDetails.tsx'
import { findPeople, orderPeople, peopleLines, spreadByPerson, standingOf } from './peopleLines.ts'
import { useScopeLoad } from './useScopeLoad.ts'

const orders = [
  { value: 'hanging', label: 'what hangs on them' },
  { value: 'name', label: 'name' },
] as const

interface Props {
  readonly scope: MeasuredScope
  readonly spread: readonly Fragmentation[]
}

/** Everybody of the scope with what hangs on them, one of them opened in the pane. */
export function PeopleLoad({ scope, spread }: Props) {
  const { look, change, open } = useRisk()
  const findings = useGraveFindings()
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const { nameOf } = usePersonNames()
  const load = useScopeLoad(scope)
  const [order, setOrder] = useState<(typeof orders)[number]['value']>('hanging')
  const [opened, setOpened] = useRiskParam('person')
  const hanging = useMemo(
    () => hangingByPerson(hangingSkills(findings, look.scope)),
    [findings, look.scope],
  )
  const bySpread = useMemo(() => spreadByPerson(spread), [spread])
  const lines = useMemo(
    () => orderPeople(peopleLines(workspace, coverage, scope, { hanging, nameOf }), order),
    [workspace, coverage, scope, hanging, nameOf, order],
  )
  const shown = useMemo(
    () => findPeople(lines, look.text, (person) => standingOf(workspace, coverage, person)),
    [lines, look.text, workspace, coverage],
  )
  const show = (person: PersonId) => {
    // The pane shows one thing: who was chosen last, or a skill of theirs.
    open(null)
    setOpened(opened === person ? null : person)
  }
  const line = opened === null ? undefined : lines.find(({ person }) => person.id === opened)
  return (
    <>
      <LoadFigures lines={lines} load={load} onOpen={show} />
      <Panel
        title={counted(shown.length, 'person', 'people')}
        className={styles.panel}
        tools={
          <div className={styles.tools}>
            <Select isInline label="Order" value={order} onChange={setOrder} options={orders} />
            <SearchField
              label="Find a person, team or chapter"
              placeholder="Person, team, chapter"
              value={look.text}
              onChange={(text) => change({ text })}
            />
          </div>
        }
      >
        {shown.length === 0 ? (
          <EmptyState title="Nobody found" text="Widen the search above." />
        ) : (
          <PeopleTable
            lines={shown}
            load={load}
            spread={bySpread}
            chosen={opened}
            onChoose={({ person }) => show(person.id)}
          />
        )}
      </Panel>
      {line === undefined ? null : (
        <PersonDetails
          line={line}
          scope={scope}
          share={load?.shareOf(line.person.id) ?? null}
          spread={bySpread.get(line.person.id) ?? []}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}
