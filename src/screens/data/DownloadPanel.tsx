import { Download } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { downloadBundle, downloadWorkspace } from '#session/downloads.ts'
import { useSession } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { Panel } from '#ui/Screen.tsx'
import styles from './DownloadPanel.module.css'
import { nextPaint } from './nextPaint.ts'

/** The open workspace as files, each saying what it holds. */
export function DownloadPanel() {
  const session = useSession()
  return (
    <Panel title="Download">
      <div className={styles.body}>
        <Offer
          label="Download workspace"
          onPress={() => downloadWorkspace(session)}
          text="Everything, with the whole history, in one file. Open it here or on another device to go on where you are; keep it as your backup."
        />
        <Offer
          label="Download CSV bundle"
          onPress={() => downloadBundle(session)}
          text="The organisation as it is now, as CSV files in a zip, for spreadsheets and scripts. Without the history."
        />
      </div>
    </Panel>
  )
}

interface OfferProps {
  readonly label: string
  readonly onPress: () => Promise<void>
  readonly text: ReactNode
}

function Offer({ label, onPress, text }: OfferProps) {
  const [isBusy, setBusy] = useState(false)
  const press = async () => {
    setBusy(true)
    await nextPaint()
    await onPress()
    setBusy(false)
  }
  return (
    <div className={styles.offer}>
      <Button isDisabled={isBusy} onPress={() => void press()}>
        <Download aria-hidden="true" />
        {label}
      </Button>
      <p>{isBusy ? 'Getting the file ready…' : text}</p>
    </div>
  )
}
