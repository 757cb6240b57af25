import { useVirtualizer } from '@tanstack/react-virtual'
import { Download } from 'lucide-react'
import { useId, useMemo, useRef, useState } from 'react'
import type { Problem } from '#core/interchange/problem.ts'
import { counted } from '#core/model/naming.ts'
import { useSession } from '#session/react.ts'
import { saveFile } from '#session/saveFile.ts'
import { Button } from '#ui/Button.tsx'
import { Select } from '#ui/Select.tsx'
import styles from './ProblemTable.module.css'
import { serializeProblems } from './serializeProblems.ts'

const columns = ['File', 'Line', 'Column', 'Value', 'Reason', 'What was done'] as const
const rowHeight = 32

/** Everything that could not be taken as it stands; thousands of rows, the ones in sight drawn. */
export function ProblemTable({ problems }: { readonly problems: readonly Problem[] }) {
  const session = useSession()
  const id = useId()
  const [file, setFile] = useState('')
  const files = useMemo(() => [...new Set(problems.map((it) => it.file))], [problems])
  const shown = useMemo(
    () => (files.includes(file) ? problems.filter((it) => it.file === file) : problems),
    [problems, files, file],
  )
  if (problems.length === 0) return null
  const options = files.map((value) => ({ value, label: value }))
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.tools}>
        <h4 id={id} className={styles.title}>
          {counted(shown.length, 'problem', 'problems')}
        </h4>
        {files.length < 2 ? null : (
          <Select
            isInline
            label="File"
            value={files.includes(file) ? file : ''}
            onChange={setFile}
            options={[{ value: '', label: 'All files' }, ...options]}
          />
        )}
        <Button
          onPress={() =>
            saveFile(`import-problems-${session.today()}.csv`, 'text/csv', [
              serializeProblems(shown),
            ])
          }
        >
          <Download aria-hidden="true" />
          Download problems (CSV)
        </Button>
      </div>
      <Rows key={file} problems={shown} />
    </section>
  )
}

function Rows({ problems }: { readonly problems: readonly Problem[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: problems.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  })
  return (
    // What scrolls must be reachable without a mouse.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div ref={scroller} className={styles.scroller} tabIndex={0}>
      <div
        role="table"
        aria-label="Problems"
        aria-rowcount={problems.length + 1}
        aria-colcount={columns.length}
        className={styles.table}
      >
        <div role="rowgroup" className={styles.head}>
          <div role="row" aria-rowindex={1} className={styles.row}>
            {columns.map((name) => (
              <div key={name} role="columnheader">
                {name}
              </div>
            ))}
          </div>
        </div>
        <div
          role="rowgroup"
          className={styles.body}
          style={{ height: `${virtual.getTotalSize()}px` }}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const problem = problems[index]
            if (problem === undefined) return null
            return (
              <div
                key={index}
                ref={virtual.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                <div role="cell">{problem.file}</div>
                <div role="cell" className={styles.number}>
                  {problem.line ?? ''}
                </div>
                <div role="cell">{problem.column ?? ''}</div>
                <div role="cell" className={styles.value}>
                  {problem.value ?? ''}
                </div>
                <div role="cell">{problem.reason}</div>
                <div role="cell">{problem.outcome}</div>
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
