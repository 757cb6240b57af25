import { useState } from 'react'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { keepSample } from '#session/firstVisit.ts'
import { useActionContext, useSession, useSessionState } from '#session/react.ts'
import { keepAsNew } from '#session/workspaces.ts'
import { Button } from '#ui/Button.tsx'
import { Logo } from './Logo.tsx'
import styles from './Welcome.module.css'

/** The first visit: the sample shows behind this card, and nothing is kept until one chooses. */
export function Welcome() {
  const session = useSession()
  const { view } = useActionContext()
  const warning = useSessionState((state) => state.deviceWarning)
  const [isBusy, setBusy] = useState(false)
  const begin = async (how: () => Promise<unknown>) => {
    setBusy(true)
    await how()
    setBusy(false)
  }
  const keep = (label: string, workspace: Workspace) =>
    begin(() => keepAsNew(session, label, workspace))
  return (
    <div className={styles.overlay}>
      <div role="dialog" aria-modal="true" aria-labelledby="welcome" className={styles.card}>
        <h1 id="welcome" className={styles.title}>
          <Logo />
          Welcome to Crosshatch
        </h1>
        <p className={styles.lead}>
          Teams across, chapters down, people in the cells: and at once you see which skill hangs on
          one person. Behind this card is a sample bank.
        </p>
        <div className={styles.actions}>
          <Button
            variant="primary"
            autoFocus
            isDisabled={isBusy}
            onPress={() => begin(() => keepSample(session))}
          >
            Open the sample organisation
          </Button>
          <div className={styles.row}>
            <Button
              isDisabled={isBusy}
              onPress={async () => {
                await keep('Start empty', createWorkspace())
                view.navigate('data')
              }}
            >
              Import files
            </Button>
            <Button isDisabled={isBusy} onPress={() => keep('Start empty', createWorkspace())}>
              Start empty
            </Button>
          </div>
        </div>
        {warning === null ? null : (
          <p role="alert" className={styles.warning}>
            {warning}
          </p>
        )}
        <div className={styles.fine}>
          <p>
            {session.storage.durable
              ? 'Your data lives in this browser, on this device. It can be cleared with the browser’s data: keep a download.'
              : 'This browser keeps nothing for this page (a private window, perhaps): download your data before you close it.'}
          </p>
          <p>Private: no account, no server, no tracking. Nothing you enter leaves this browser.</p>
        </div>
      </div>
    </div>
  )
}
