import { useState } from 'react'
import type { PlainWorkspaceFile } from '#core/interchange/workspaceFile.ts'
import { counted } from '#core/model/naming.ts'
import { useImporting } from '#session/useImporting.ts'
import { Button } from '#ui/Button.tsx'
import { ReportFrame } from './ReportFrame.tsx'

interface Props {
  readonly name: string
  readonly file: PlainWorkspaceFile
}

/** A workspace file is whole: it opens beside the others, and touches none of them. */
export function WorkspaceFileReview({ name, file }: Props) {
  const importing = useImporting()
  const [isBusy, setBusy] = useState(false)
  const { organisation, people, teams, ratings } = file.records
  const open = async () => {
    setBusy(true)
    await importing.openAsNew()
    setBusy(false)
  }
  return (
    <ReportFrame
      text={
        <>
          {name} holds “{organisation[0]?.name}”: {counted(people.length, 'person', 'people')},{' '}
          {counted(teams.length, 'team', 'teams')}, {counted(ratings.length, 'rating', 'ratings')}{' '}
          and a history of {counted(file.history.length, 'edit', 'edits')}. It opens beside the
          workspaces that are here; none of them changes.
        </>
      }
      actions={
        <>
          <Button onPress={() => importing.close()}>Cancel</Button>
          <Button variant="primary" isDisabled={isBusy} onPress={() => void open()}>
            Open as a new workspace
          </Button>
        </>
      }
    />
  )
}
