import { classes } from '#ui/classes.ts'
import { PrintedPage } from '#ui/PrintedPage.tsx'
import { marksInWords } from '../grid/HeadMarks.tsx'
import type { GridColumn, GridRow } from '../model/axes.ts'
import { type CellFacts, marksOf } from '../model/cellFacts.ts'
import type { ColumnFacts, HeadFacts } from '../model/columnFacts.ts'
import { peopleCount } from '../model/words.ts'
import type { MatrixView } from '../useMatrixView.ts'
import styles from './PrintedMatrix.module.css'

export interface PrintedMatrixProps {
  readonly view: MatrixView
  readonly factsOf: (column: GridColumn) => ColumnFacts
  /** What the heads of the chapters say, by row key. */
  readonly marks: ReadonlyMap<string, HeadFacts>
}

/** Teams that stand beside each other on a page at most; the next ones follow as another table. */
const teamsAcross = 6

/** Every row and column as plain tables, whose marks are signs and words and so need no colour. */
export function PrintedMatrix({ view, factsOf, marks }: PrintedMatrixProps) {
  const { axes, occupancy, lens } = view
  const { workspace, day } = occupancy
  const bands = bandsOf(axes.columns)
  return (
    <PrintedPage className={styles.printed}>
      <h1>
        {workspace.organisation.record.name}: teams × chapters on {day}
        {lens === null ? '' : `, ${lens.name}`}
      </h1>
      <p>
        ▲ and a number: skills that only this person holds in the team. PO: product owner. A double
        edge: somebody there is the only one. Needs: required, and nobody in the team holds it. A
        table leaves out chapters that none of its teams has or needs anybody of.
      </p>
      {bands.map((columns) => (
        <table key={columns[0]?.key} className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Chapter</th>
              {columns.map((column) => (
                <TeamHead key={column.key} column={column} facts={factsOf(column)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {filledRows(axes.rows, columns, factsOf).map((row) => (
              <tr key={row.key}>
                <ChapterHead
                  row={row}
                  size={occupancy.chapterSizes.get(row.chapter?.id ?? null) ?? 0}
                  facts={marks.get(row.key)}
                />
                {columns.map((column) => (
                  <Cell key={column.key} facts={factsOf(column).cells.get(row.key)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </PrintedPage>
  )
}

function filledRows(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  factsOf: PrintedMatrixProps['factsOf'],
): readonly GridRow[] {
  const isFilled = ({ key }: GridRow) =>
    columns.some((column) => {
      const cell = factsOf(column).cells.get(key)
      return cell !== undefined && cell.chips.length + cell.needs.length > 0
    })
  const filled = rows.filter(isFilled)
  return filled.length === 0 ? rows : filled
}

/** As few as can be, and all about equally wide. */
function bandsOf(columns: readonly GridColumn[]): (readonly GridColumn[])[] {
  const count = Math.ceil(columns.length / teamsAcross)
  const width = Math.ceil(columns.length / count)
  return Array.from({ length: count }, (_, at) => columns.slice(at * width, (at + 1) * width))
}

function TeamHead({ column, facts }: { readonly column: GridColumn; readonly facts: ColumnFacts }) {
  const { team } = column
  const words = facts.head === null ? [] : marksInWords(facts.head)
  return (
    <th scope="col">
      {team?.name ?? 'No team'}
      <small>{[...(team === null ? [] : [team.status]), peopleCount(facts.size)].join(', ')}</small>
      {words.length === 0 ? null : <small>{words.join(', ')}</small>}
    </th>
  )
}

function ChapterHead(props: {
  readonly row: GridRow
  readonly size: number
  readonly facts: HeadFacts | undefined
}) {
  const words = props.facts === undefined ? [] : marksInWords(props.facts)
  return (
    <th scope="row">
      {props.row.chapter?.name ?? 'No chapter'}
      <small>{peopleCount(props.size)}</small>
      {words.length === 0 ? null : <small>{words.join(', ')}</small>}
    </th>
  )
}

function Cell({ facts }: { readonly facts: CellFacts | undefined }) {
  if (facts === undefined) return <td />
  return (
    <td className={classes(facts.sign === 'one' && styles.one, facts.sign === 'gap' && styles.gap)}>
      {facts.chips.map((chip) => {
        const marks = chip.level === null ? marksOf(chip) : [`${chip.level}`, ...marksOf(chip)]
        return (
          <div key={chip.person} className={classes(chip.sole > 0 && styles.sole)}>
            {[chip.name, ...marks].join(' ')}
          </div>
        )
      })}
      {facts.needs.map((need) => (
        <div key={need} className={styles.need}>
          Needs {need}
        </div>
      ))}
    </td>
  )
}
