import { lazy, Suspense, useEffect } from 'react'
import { dayWords } from '#core/model/dayWords.ts'
import type { Route } from '#session/actions/action.ts'
import { useActionContext, useSession, useSessionState } from '#session/react.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { Notices } from '#ui/Notices.tsx'
import { Waiting } from '#ui/Progress.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Header } from './Header.tsx'
import { keepFocus } from './keepFocus.ts'
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
  missions: lazy(async () => ({
    default: (await import('#screens/missions/MissionsScreen.tsx')).MissionsScreen,
  })),
  timeline: lazy(async () => ({
    default: (await import('#screens/timeline/TimelineScreen.tsx')).TimelineScreen,
  })),
  scenarios: lazy(async () => ({
    default: (await import('#screens/scenarios/ScenariosScreen.tsx')).ScenariosScreen,
  })),
  tables: lazy(async () => ({
    default: (await import('#screens/tables/TablesScreen.tsx')).TablesScreen,
  })),
  data: lazy(async () => ({ default: (await import('#screens/data/DataScreen.tsx')).DataScreen })),
}

const ScenarioBar = lazy(async () => ({
  default: (await import('./ScenarioBar.tsx')).ScenarioBar,
}))

/** Header, navigation and the screen of the address. */
export function Shell() {
  const session = useSession()
  const route = useRoute()
  const phase = useSessionState((state) => state.phase.kind)
  const workspace = useSessionState((state) =>
    state.phase.kind === 'ready' ? state.phase.workspace : null,
  )
  const name = useSessionState((state) => state.workspace.organisation.record.name)
  const isScenario = useSessionState((state) => state.scenario !== null)
  useShortcuts(useActionContext())
  useEffect(() => keepFocus(), [])
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
          <WarningBanners />
          {isScenario ? null : <OtherDayBanner />}
        </div>
        <Navigation route={route} />
        <main id="main" tabIndex={-1} className={styles.main}>
          {isScenario ? (
            <Suspense>
              <ScenarioBar />
            </Suspense>
          ) : null}
          <ErrorBoundary key={route} session={session}>
            <Suspense fallback={<Waiting label={`Opening ${routeTitles[route]}…`} />}>
              <Screen key={workspace} />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      {isWelcome ? <Welcome /> : null}
      <SessionNotices />
      <Announcer />
    </>
  )
}

/** Another day than today is easily forgotten, and edits take effect on it. */
function OtherDayBanner() {
  const session = useSession()
  const day = useSessionState((state) => state.day)
  const today = session.today()
  if (day === today) return null
  return (
    <Banner
      tone="info"
      actions={
        <Button size="small" onPress={() => session.setDay(today)}>
          Back to today
        </Button>
      }
    >
      You see {dayWords(day)}. Whatever you change of teams and ratings takes effect from that day
      on.
    </Banner>
  )
}

function WarningBanners() {
  const session = useSession()
  const deviceWarning = useSessionState((state) => state.deviceWarning)
  const warning = useSessionState((state) => state.warning)
  return (
    <>
      <WarningBanner text={deviceWarning} onClose={() => session.warn({ deviceWarning: null })} />
      <WarningBanner text={warning} onClose={() => session.warn({ warning: null })} />
    </>
  )
}

function WarningBanner(props: { readonly text: string | null; readonly onClose: () => void }) {
  const { text, onClose } = props
  if (text === null) return null
  return (
    <Banner
      tone="risk"
      actions={
        <Button size="small" variant="ghost" onPress={onClose}>
          Close
        </Button>
      }
    >
      {text}
    </Banner>
  )
}

/** Says each edit to those who do not see it. */
function Announcer() {
  const announcement = useSessionState((state) => state.announcement)
  return (
    <div role="status" className="visually-hidden">
      {announcement}
    </div>
  )
}

function SessionNotices() {
  const session = useSession()
  const notices = useSessionState((state) => state.notices)
  const undoId = useSessionState((state) => state.undoId)
  return (
    <Notices
      notices={notices.map(({ id, tone, text, undoes }) => ({
        id,
        tone,
        text,
        // Once something else was done, Undo would take back that.
        ...(undoes !== null && undoes === undoId
          ? { action: { label: 'Undo', onPress: () => session.undo() } }
          : {}),
      }))}
      onDismiss={(id) => session.dismiss(id)}
    />
  )
}
