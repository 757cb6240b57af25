import { useSessionState } from '#session/react.ts'
import { Screen } from '#ui/Screen.tsx'
import styles from './DataScreen.module.css'
import { DevicePanel } from './DevicePanel.tsx'
import { DownloadPanel } from './DownloadPanel.tsx'
import { ImportPanel } from './ImportPanel.tsx'
import { LevelsPanel } from './LevelsPanel.tsx'
import { WorkspacesPanel } from './WorkspacesPanel.tsx'

export function DataScreen() {
  const open = useSessionState(({ phase }) => (phase.kind === 'ready' ? phase.workspace : null))
  return (
    <Screen
      isScrolling
      title="Data"
      summary="What comes in, what goes out, and what is kept on this device. Nothing is sent anywhere."
    >
      <div className={styles.panels}>
        <ImportPanel />
        <div className={styles.columns}>
          <div className={styles.column}>
            <WorkspacesPanel />
            <LevelsPanel key={open} />
          </div>
          <div className={styles.column}>
            <DownloadPanel />
            <DevicePanel />
          </div>
        </div>
      </div>
    </Screen>
  )
}
