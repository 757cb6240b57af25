import type { Fragmentation } from '#core/analysis/fragmentation.ts'
import type { ScopeLoad } from '#core/analysis/scopeLoad.ts'
import type { PersonId } from '#core/model/ids.ts'
import { listed, percentText } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { HatchSwatch } from '#ui/hatch.tsx'
import { briefSpread } from '../../analysis/spreadWords.ts'
import { LoadBar } from '../LoadBar.tsx'
import { RowTable } from '../table/RowTable.tsx'
import type { RowColumn } from '../table/rowColumns.ts'
import { LastDay } from './LastDay.tsx'
import styles from './People.module.css'
import { type PersonLine, standingOf } from './peopleLines.ts'

interface Props {
  readonly lines: readonly PersonLine[]
  readonly load: ScopeLoad | null
  readonly spread: ReadonlyMap<PersonId, readonly Fragmentation[]>
  readonly chosen: string | null
  readonly onChoose: (line: PersonLine) => void
}

/** People by what hangs on them: nothing in it says who can do more. */
export function PeopleTable({ lines, load, spread, chosen, onChoose }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const { skills } = workspace
  const standing = ({ person }: PersonLine) => standingOf(workspace, coverage, person)
  const columns: readonly RowColumn<PersonLine>[] = [
    {
      id: 'chapter',
      header: 'Chapter',
      width: 'minmax(80px, 0.7fr)',
      spare: 'first',
      cell: (line) => standing(line).chapter,
    },
    {
      id: 'teams',
      header: 'Teams',
      width: 'minmax(100px, 1.1fr)',
      spare: 'second',
      cell: (line) => standing(line).teams.join(', '),
    },
    {
      id: 'hanging',
      header: 'Only holder of',
      width: 'minmax(120px, 1.6fr)',
      cell: ({ hanging }) =>
        hanging.length === 0 ? null : (
          <span className={styles.hanging}>
            <HatchSwatch kind="one" />
            <span className={styles.count}>{hanging.length}</span>
            <span className={styles.names}>
              {listed(hanging.map(({ skill }) => skills.get(skill)?.name ?? ''))}
            </span>
          </span>
        ),
    },
    {
      id: 'load',
      header: 'Share of the load',
      width: '128px',
      cell: ({ person }) => {
        if (load === null) return '…'
        const share = load.shareOf(person.id)
        return (
          <span className={styles.load}>
            <LoadBar share={share} whole={load.largestShare} />
            {percentText(share, 1)}
          </span>
        )
      },
    },
    {
      id: 'spread',
      header: 'Spread thin',
      width: 'minmax(110px, 1fr)',
      spare: 'second',
      cell: ({ person }) => {
        const words = (spread.get(person.id) ?? []).map((it) => briefSpread(it, coverage.day))
        return <span title={words.join(' · ')}>{words.join(' · ')}</span>
      },
    },
  ]
  return (
    <RowTable
      label="People"
      rows={lines}
      keyOf={({ person }) => person.id}
      name={{
        header: 'Person',
        nameOf: ({ name }) => name,
        underOf: ({ person }) => <LastDay person={person} />,
      }}
      columns={columns}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}
