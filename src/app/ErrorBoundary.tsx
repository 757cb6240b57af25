import { Component, type ErrorInfo, type ReactNode } from 'react'
import type { Session } from '#session/session.ts'
import { Button } from '#ui/Button.tsx'
import { downloadData } from './downloadData.ts'
import styles from './ErrorBoundary.module.css'

interface Props {
  readonly session: Session
  readonly children: ReactNode
}

/** Shows what happened in place of a blank page. It leaves what is stored alone. */
export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    console.error(error, componentStack)
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return <Failure error={error} session={this.props.session} />
  }
}

/** What happened, as a page of its own. */
export function Failure({
  error,
  session,
}: {
  readonly error: unknown
  readonly session: Session
}) {
  // Before a workspace is open there is nothing in memory to hand over.
  const hasData = session.store.getState().phase.kind !== 'starting'
  return (
    <div className={styles.page}>
      <div className={styles.card} role="alert">
        <h1>This screen has failed</h1>
        <p>
          It is a fault of the program, not of your data. What was saved on this device is
          untouched. {hasData ? 'Download it to be safe, then reload.' : 'Reload to try again.'}
        </p>
        <pre className={styles.message}>{messageOf(error)}</pre>
        <div className={styles.actions}>
          {hasData ? (
            <Button onPress={() => void downloadData(session)}>Download my data</Button>
          ) : null}
          <Button variant="primary" onPress={() => location.reload()}>
            Reload
          </Button>
        </div>
      </div>
    </div>
  )
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
