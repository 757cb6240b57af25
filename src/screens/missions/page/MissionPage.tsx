import { Suspense, useId } from 'react'
import type { Team } from '#core/model/team.ts'
import { Waiting } from '#ui/Progress.tsx'
import { Screen } from '#ui/Screen.tsx'
import { Tabs, tabId } from '#ui/Tabs.tsx'
import { partNamed, parts } from '../parts.ts'
import { useMissions } from '../useMissions.ts'
import { MissionActions } from './MissionActions.tsx'
import { MissionHead } from './MissionHead.tsx'
import styles from './MissionPage.module.css'

/** One mission: what it is for and how it stands, and the parts of its page behind tabs. */
export function MissionPage({ team }: { readonly team: Team }) {
  const { look, hrefOf } = useMissions()
  const panel = useId()
  const chosen = partNamed(look.part)
  return (
    <Screen
      title={team.name}
      isScrolling
      summary={team.outcome === '' ? 'No outcome is stated yet.' : team.outcome}
      actions={<MissionActions team={team} />}
      tools={
        <>
          <MissionHead team={team} />
          <div className={styles.top}>
            <Tabs
              label="Parts of the mission"
              tabs={parts.map(({ name, label }) => ({ name, label, href: hrefOf(team.id, name) }))}
              chosen={chosen.name}
              panel={panel}
            />
          </div>
        </>
      }
    >
      <div
        role="tabpanel"
        id={panel}
        aria-labelledby={tabId(panel, chosen.name)}
        className={styles.panel}
      >
        <Suspense fallback={<Waiting label={`Opening ${chosen.label}…`} />}>
          <chosen.Part team={team} />
        </Suspense>
      </div>
    </Screen>
  )
}
