import { leaveWorkspace } from '#session/firstVisit.ts'
import { useSession, useSessionState } from '#session/react.ts'
import type { Saving } from '#session/state.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { classes } from '#ui/classes.ts'
import { downloadData } from './downloadData.ts'
import styles from './Shell.module.css'

/** Where the last edit is. `saved` is said only when it is durable. */
export function SavingStatus() {
  const saving = useSessionState((state) => state.saving)
  const isWelcome = useSessionState((state) => state.phase.kind === 'welcome')
  const text = isWelcome ? 'A sample, nothing is saved' : statusText(saving)
  return (
    // Each edit is saved within moments: said aloud every time it would drown everything else.
    <span
      role="status"
      aria-label={text}
      aria-live="off"
      className={classes(styles.status, saving.kind === 'failing' && styles.failing)}
    >
      {text}
    </span>
  )
}

function statusText(saving: Saving): string {
  if (saving.kind === 'saved') return 'Saved on this device'
  if (saving.kind === 'saving') return 'Saving…'
  if (saving.kind === 'memory') return 'Kept only until this page closes'
  if (saving.pending === 0) return 'Gone from this device'
  return `Not saved: ${saving.pending} ${saving.pending === 1 ? 'change' : 'changes'}`
}

/** What is wrong with saving, and the way to keep one's data all the same. */
export function SavingBanner() {
  const saving = useSessionState((state) => state.saving)
  const session = useSession()
  if (saving.kind !== 'failing') return null
  return (
    <Banner
      tone="risk"
      actions={
        <>
          <Button size="small" onPress={() => void downloadData(session)}>
            Download my data
          </Button>
          {saving.isGone ? (
            <Button size="small" onPress={() => void leaveWorkspace(session)}>
              Close this workspace
            </Button>
          ) : null}
        </>
      }
    >
      {saving.reason}
    </Banner>
  )
}
