import { lazy, Suspense, useEffect } from 'react'
import type { Route } from '#session/actions/action.ts'
import { useActionContext, useSession, useSessionState } from '#session/react.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { Notices } from '#ui/Notices.tsx'
import { Waiting } from '#ui/Progress.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Header } from './Header.tsx'
import { Navigation } from './Navigation.tsx'
import { routeTitles, useRoute } from './routes.ts'
import { SavingBanner } from './SavingStatus.tsx'
import styles from './Shell.module.css'
import { useShortcuts } from './useShortcuts.ts'
import { Welcome } from './Welcome.tsx'

const screens: Readonly<Record<Route, ReturnType<typeof lazy>>> = {
  matrix: lazy(async () => ({
    default: (await import('#screens/matrix/MatrixScreen.tsx')).MatrixScreen,
  })),
  skills: lazy(async () => ({
    default: (await import('#screens/skills/SkillsScreen.tsx')).SkillsScreen,
  })),
  risk: lazy(async () => ({ default: (await import('#screens/risk/RiskScreen.tsx')).RiskScreen })),
  data: lazy(async () => ({ default: (await import('#screens/data/DataScreen.tsx')).DataScreen })),
}

/** Header, navigation and the screen of the address. */
export function Shell() {
  const session = useSession()
  const route = useRoute()
  const phase = useSessionState((state) => state.phase.kind)
  const name = useSessionState((state) => state.workspace.organisation.record.name)
  useShortcuts(useActionContext())
  useEffect(() => {
    document.title = `${routeTitles[route]} · ${name} · Crosshatch`
  }, [route, name])

  if (phase === 'starting') return <Waiting label="Opening…" />
  const Screen = screens[route]
  const isWelcome = phase === 'welcome'
  return (
    <>
      <div className={styles.shell} inert={isWelcome}>
        <button
          type="button"
          className={styles.skip}
          onClick={() => document.getElementById('main')?.focus()}
        >
          Skip to the content
        </button>
        <Header />
        <div className={styles.banners}>
          <SavingBanner />
          <WarningBanner />
        </div>
        <Navigation route={route} />
        <main id="main" tabIndex={-1} className={styles.main}>
          <ErrorBoundary key={route} session={session}>
            <Suspense fallback={<Waiting label={`Opening ${routeTitles[route]}…`} />}>
              <Screen />
            </Suspense>
          </ErrorBoundary>
        </main>
        <SessionNotices />
      </div>
      {isWelcome ? <Welcome /> : null}
    </>
  )
}

function WarningBanner() {
  const session = useSession()
  const warning = useSessionState((state) => state.warning)
  if (warning === null) return null
  return (
    <Banner
      tone="risk"
      actions={
        <Button size="small" variant="ghost" onPress={() => session.warn(null)}>
          Close
        </Button>
      }
    >
      {warning}
    </Banner>
  )
}

function SessionNotices() {
  const session = useSession()
  const notices = useSessionState((state) => state.notices)
  return (
    <Notices
      notices={notices.map(({ id, tone, text, undo }) => ({
        id,
        tone,
        text,
        ...(undo ? { action: { label: 'Take back', onPress: () => session.undo() } } : {}),
      }))}
      onDismiss={(id) => session.dismiss(id)}
    />
  )
}
