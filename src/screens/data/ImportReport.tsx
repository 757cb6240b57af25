import type { ImportState } from '#session/importing.ts'
import { useImporting } from '#session/useImporting.ts'
import { Button } from '#ui/Button.tsx'
import { ImportedReport, OpenedReport } from './ImportedReport.tsx'
import styles from './ImportPanel.module.css'
import { ImportReview } from './ImportReview.tsx'
import { ProblemTable } from './ProblemTable.tsx'
import { ReportFrame } from './ReportFrame.tsx'
import { WorkspaceFileReview } from './WorkspaceFileReview.tsx'

/** What has come of the chosen files, at whatever stage. */
export function ImportReport({ state }: { readonly state: ImportState }) {
  const importing = useImporting()
  switch (state.kind) {
    case 'idle':
    case 'reading':
      return null
    case 'refused':
      return (
        <ReportFrame
          key="refused"
          text={
            <span role="alert" className={styles.refused}>
              {state.refused} Nothing was changed.
            </span>
          }
          actions={<Button onPress={() => importing.close()}>Close</Button>}
        >
          <ProblemTable problems={state.problems} />
        </ReportFrame>
      )
    case 'bundle':
      return <ImportReview key="bundle" review={state} />
    case 'workspace-file':
      return <WorkspaceFileReview key="workspace-file" name={state.name} file={state.file} />
    case 'imported':
      return <ImportedReport key="imported" imported={state} />
    case 'opened':
      return <OpenedReport key="opened" />
  }
}
