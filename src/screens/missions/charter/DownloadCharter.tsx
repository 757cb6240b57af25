import { Download } from 'lucide-react'
import { serializeCharter } from '#core/interchange/charterMarkdown.ts'
import type { Team } from '#core/model/team.ts'
import { useSessionState } from '#session/react.ts'
import { saveFile } from '#session/saveFile.ts'
import { Button } from '#ui/Button.tsx'
import { useSaid } from '../../analysis/useSaid.ts'

/** The charter as a document, for wherever it is read outside of here. */
export function DownloadCharter({ team }: { readonly team: Team }) {
  const workspace = useSessionState((state) => state.workspace)
  const said = useSaid()
  const day = useSessionState((state) => state.day)
  const download = () => {
    const slug = team.name.toLocaleLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
    const name = `charter-${slug.replace(/^-|-$/g, '')}.md`
    saveFile(name, 'text/markdown', [said(serializeCharter(workspace, team, day))])
  }
  return (
    <Button size="small" onPress={download}>
      <Download aria-hidden="true" />
      Download charter (Markdown)
    </Button>
  )
}
