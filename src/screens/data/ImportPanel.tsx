import type { DragEvent } from 'react'
import { useImporting, useImportState } from '#session/useImporting.ts'
import { Button } from '#ui/Button.tsx'
import { FileDrop } from '#ui/FileDrop.tsx'
import { Progress } from '#ui/Progress.tsx'
import { Panel } from '#ui/Screen.tsx'
import styles from './ImportPanel.module.css'
import { ImportReport } from './ImportReport.tsx'

/** Choosing files, reviewing what they would do, and what they did. */
export function ImportPanel() {
  const importing = useImporting()
  const state = useImportState()
  const read = (files: readonly File[]) => void importing.read(files)
  return (
    // A wider target for the mouse alone; the field inside is what everybody else uses.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={styles.section}
      onDragOver={acceptFiles}
      onDrop={(event) => {
        const files = [...event.dataTransfer.files]
        if (files.length === 0) return
        event.preventDefault()
        read(files)
      }}
    >
      <Panel title="Import">
        <div className={styles.body}>
          <FileDrop
            label="Files to import"
            accept=".csv,.zip,.json,text/csv,application/zip,application/json"
            onFiles={read}
            description={
              state.kind === 'idle'
                ? 'or drop them here: the CSV files of a bundle, a zip of them, or a .crosshatch.json workspace file. You see what they would change before anything changes.'
                : 'or drop them here'
            }
          />
          {state.kind === 'reading' ? (
            <div className={styles.reading}>
              <div className={styles.progress}>
                <Progress
                  label={`Reading ${state.progress.file}`}
                  fraction={state.progress.fraction}
                />
              </div>
              <Button onPress={() => importing.close()}>Cancel</Button>
            </div>
          ) : (
            <ImportReport state={state} />
          )}
        </div>
      </Panel>
    </div>
  )
}

function acceptFiles(event: DragEvent): void {
  if (event.dataTransfer.types.includes('Files')) event.preventDefault()
}
