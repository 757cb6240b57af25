import { PrintedPage } from '../../PrintedPage.tsx'
import { useIsPrinting } from '../../useIsPrinting.ts'
import type { GridSource } from '../gridData.ts'
import type { GridShape } from '../gridShape.ts'
import { columnBlocks, layoutWidth } from './columnBlocks.ts'
import styles from './PrintedGrid.module.css'
import { PrintedTable } from './PrintedTable.tsx'

export interface PrintedGridProps {
  readonly shape: GridShape
  readonly source: GridSource
  readonly title: string
  /** What of it is printed: the day, the filters, the order. Asked for when it is printed. */
  readonly remarks: () => readonly string[]
  readonly cornerLabel: string
  /** Of the row headers, in pixels. */
  readonly rowHeaderWidth: number
  readonly orientation: 'vertical' | 'horizontal'
  /** What the borders mean, for the legend. */
  readonly ringLabels?: { readonly strong: string; readonly weak: string } | undefined
}

/** The whole grid on paper: plain tables, which are there only while the page is printed. */
export function PrintedGrid(props: PrintedGridProps) {
  return useIsPrinting() ? <Printed {...props} /> : null
}

/** What lies between the margins of a page across, in pixels: A4 and Letter both have it. */
const pageWidth = 960
const widestRowHeader = 240
/** Some 350 pages, which take a browser about a minute. */
const cellLimit = 200_000

function Printed(props: PrintedGridProps) {
  const { shape, source, title, remarks, rowHeaderWidth, ringLabels, ...heads } = props
  const rows = shape.rowCount - shape.heads
  const cells = rows * (shape.columnCount - 1)
  const rowHeader = Math.min(rowHeaderWidth, widestRowHeader)
  const width = layoutWidth(shape, rowHeader, pageWidth)
  return (
    <PrintedPage className={styles.printed}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.remarks}>
        {[`Printed on ${longDay.format(new Date())}`, ...remarks()].join(' · ')}
      </p>
      {cells > cellLimit ? (
        <p className={styles.tooMuch}>
          {`These are ${cells.toLocaleString('en')} cells, more than the ${cellLimit.toLocaleString('en')} that can be printed at a time. Filter the rows or hide columns, then print again.`}
        </p>
      ) : (
        <>
          {ringLabels === undefined ? null : (
            <p className={styles.remarks}>
              <span className={styles.legend} data-ring="strong">
                3
              </span>
              {` ${ringLabels.strong}   `}
              <span className={styles.legend} data-ring="weak">
                3
              </span>
              {` ${ringLabels.weak}`}
            </p>
          )}
          {columnBlocks(shape, width - rowHeader).map((block) => (
            <PrintedTable
              key={block.first}
              {...heads}
              shape={shape}
              source={source}
              block={block}
              rowHeaderWidth={rowHeader}
              zoom={pageWidth / width}
            />
          ))}
        </>
      )}
    </PrintedPage>
  )
}

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })
