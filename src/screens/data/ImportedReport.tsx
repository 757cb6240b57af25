import { Undo2 } from 'lucide-react'
import type { ImportState } from '#session/importing.ts'
import { useActionContext, useSessionState } from '#session/react.ts'
import { useImporting } from '#session/useImporting.ts'
import { Button } from '#ui/Button.tsx'
import styles from './ImportPanel.module.css'
import { ProblemTable } from './ProblemTable.tsx'
import { ReportFrame } from './ReportFrame.tsx'
import { TableReports } from './TableReports.tsx'
import { listed } from './wording.ts'

type Imported = Extract<ImportState, { kind: 'imported' }>

/** What came in, for as long as one wants to look at it. */
export function ImportedReport({ imported }: { readonly imported: Imported }) {
  const { session, view } = useActionContext()
  const { workspace, label, files, report } = imported
  const name = useSessionState((state) => state.workspace.organisation.record.name)
  const isThere = useSessionState(
    ({ phase }) => phase.kind === 'ready' && phase.workspace === workspace,
  )
  const canUndo = useSessionState(({ undoLabel }) => undoLabel === label) && isThere
  const canRedo = useSessionState(({ redoLabel }) => redoLabel === label) && isThere
  return (
    <ReportFrame
      text={
        <span role="status">
          Imported {listed(files)} into {isThere ? `“${name}”` : 'another workspace'}.
          {canRedo ? ' It was undone: everything is as it was before.' : ''}
        </span>
      }
      actions={
        <>
          <CloseButton />
          {canUndo ? (
            <Button onPress={() => session.undo()}>
              <Undo2 aria-hidden="true" />
              Undo the import
            </Button>
          ) : null}
          {canRedo ? <Button onPress={() => session.redo()}>Import again</Button> : null}
          <Button variant="primary" onPress={() => view.navigate('matrix')}>
            Go to matrix
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <TableReports tables={report.tables} isDone />
      </div>
      <ProblemTable problems={report.problems} />
    </ReportFrame>
  )
}

export function OpenedReport() {
  const { view } = useActionContext()
  const name = useSessionState((state) => state.workspace.organisation.record.name)
  return (
    <ReportFrame
      text={<span role="status">“{name}” is open, with its whole history.</span>}
      actions={
        <>
          <CloseButton />
          <Button variant="primary" onPress={() => view.navigate('matrix')}>
            Go to matrix
          </Button>
        </>
      }
    />
  )
}

function CloseButton() {
  const importing = useImporting()
  return (
    <Button variant="ghost" onPress={() => importing.close()}>
      Close report
    </Button>
  )
}
