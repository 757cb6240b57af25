import { useEffect, useState } from 'react'
import { counted } from '#core/model/naming.ts'
import { eraseEverything } from '#session/eraseEverything.ts'
import { usePreferences } from '#session/preferences.ts'
import { useActionContext, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx'
import { Panel } from '#ui/Screen.tsx'
import styles from './DevicePanel.module.css'
import { readUsage, type StorageUsage } from './storageUsage.ts'
import { shownBytes } from './wording.ts'

/** Where data lives, how safe it is there, and the way to get rid of it. */
export function DevicePanel() {
  const { session, view } = useActionContext()
  const preferences = usePreferences()
  const workspaces = useSessionState((state) => state.workspaces)
  const [isErasing, setErasing] = useState(false)
  const erase = async () => {
    const refused = await eraseEverything(session, preferences)
    if (refused === null) view.navigate('matrix')
    else session.notify({ tone: 'warning', text: refused })
  }
  return (
    <Panel title="This device">
      <div className={styles.body}>
        {session.storage.durable ? <Usage /> : <p>This browser keeps nothing for this page.</p>}
        <p>
          Everything lives in this browser’s own database, on this device, for this address. Nothing
          is sent anywhere: no server, no account, no tracking. Clearing the browser’s data clears
          it too, so keep a download.
        </p>
        <p>
          What is deleted here is gone from Crosshatch at once. The browser may leave traces in its
          own files on disk until it writes over them; an encrypted disk is what guards those.
        </p>
        <div>
          <Button variant="danger" onPress={() => setErasing(true)}>
            Erase everything on this device
          </Button>
        </div>
      </div>
      <ConfirmDialog
        isOpen={isErasing}
        title="Erase everything on this device?"
        confirmLabel="Erase everything"
        onClose={() => setErasing(false)}
        onConfirm={() => void erase()}
        consequences={[
          `${counted(workspaces.length, 'workspace', 'workspaces')} with the whole history: this cannot be undone`,
          'your settings in this browser',
        ]}
      >
        <p>
          Download what you want to keep first. Files that you have downloaded stay where they are.
        </p>
      </ConfirmDialog>
    </Panel>
  )
}

function Usage() {
  // Saving and erasing change what is used.
  const saving = useSessionState((state) => state.saving.kind)
  const workspaces = useSessionState((state) => state.workspaces)
  const [usage, setUsage] = useState<StorageUsage | null>(null)
  const [wasRefused, setRefused] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when to look again
  useEffect(() => {
    let isStale = false
    void readUsage().then((it) => {
      if (!isStale) setUsage(it)
    })
    return () => {
      isStale = true
    }
  }, [saving, workspaces])
  if (usage === null) return null
  const ask = async () => {
    const isPersistent = await navigator.storage.persist()
    setRefused(!isPersistent)
    setUsage({ ...usage, isPersistent })
  }
  return (
    <dl className={styles.facts}>
      <dt>Storage used</dt>
      <dd>
        {shownBytes(usage.used)}{' '}
        <span>of {shownBytes(usage.available)} that the browser allows</span>
      </dd>
      <dt>Kept</dt>
      <dd className={styles.kept}>
        {usage.isPersistent ? (
          <>
            until you delete it <span>(persistent storage)</span>
          </>
        ) : (
          <>
            until the browser needs the room{' '}
            {wasRefused ? (
              <span role="status">
                The browser has said no. It often says yes to pages that are bookmarked or used
                regularly.
              </span>
            ) : (
              <Button size="small" onPress={() => void ask()}>
                Ask the browser to keep it
              </Button>
            )}
          </>
        )}
      </dd>
    </dl>
  )
}
