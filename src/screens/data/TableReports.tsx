import type { ImportedTable } from '#core/interchange/bundleTables.ts'
import type { TableReport } from '#core/interchange/importReport.ts'
import styles from './TableReports.module.css'

const names: Readonly<Record<ImportedTable, string>> = {
  organisation: 'Organisation and levels',
  chapters: 'Chapters',
  skills: 'Skills',
  people: 'People',
  teams: 'Teams',
  memberships: 'Memberships',
  ratings: 'Ratings',
  requirements: 'Requirements',
  interactions: 'Interactions',
}

interface Props {
  readonly tables: readonly TableReport[]
  /** Whether it has been applied. */
  readonly isDone: boolean
}

/** What becomes of the rows of each file. */
export function TableReports({ tables, isDone }: Props) {
  const hasCreated = tables.some(({ created }) => created > 0)
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label={isDone ? 'What came in' : 'What would come in'}>
        <thead>
          <tr>
            <th scope="col">Records</th>
            <th scope="col">File</th>
            <th scope="col">Added</th>
            <th scope="col">Changed</th>
            <th scope="col">Unchanged</th>
            {hasCreated ? <th scope="col">Created</th> : null}
            <th scope="col">Rows left out</th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ table, file, added, changed, unchanged, created, leftOut }) => (
            <tr key={table}>
              <th scope="row">{names[table]}</th>
              <td className={styles.file}>{file ?? '—'}</td>
              <Count number={added} />
              <Count number={changed} />
              <Count number={unchanged} />
              {hasCreated ? <Count number={created} /> : null}
              <Count number={leftOut} isLoss />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Count({ number, isLoss = false }: { readonly number: number; readonly isLoss?: boolean }) {
  const tone = number === 0 ? styles.none : isLoss ? styles.loss : undefined
  return <td className={tone}>{number.toLocaleString()}</td>
}
