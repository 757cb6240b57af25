import { lazy, Suspense, useMemo, useSyncExternalStore } from 'react'
import { counted } from '#core/model/naming.ts'
import { isCounted, isPresent } from '#core/model/standing.ts'
import type { Route } from '#session/actions/action.ts'
import { useActionContext, useSessionState } from '#session/react.ts'
import { classes } from '#ui/classes.ts'
import { routes, routeTitles } from './routes.ts'
import styles from './Shell.module.css'

// Nobody has scenarios on a first visit.
const ScenarioLinks = lazy(async () => ({
  default: (await import('./ScenarioLinks.tsx')).ScenarioLinks,
}))

export function Navigation({ route }: { readonly route: Route }) {
  const { session, view } = useActionContext()
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const selection = useSessionState((state) => state.selection)
  const hasScenarios = useSessionState((state) => state.workspace.scenarios.size > 0)
  const heads = useHeadCounts()
  const standing = useStandingCount()
  // The links lead to where each screen was left.
  useSyncExternalStore(view.address.watch, view.address.read)
  const risk = useMemo(() => coverage.totals(), [coverage])

  const counts: Readonly<Record<Route, { number: number; title: string } | null>> = {
    matrix: null,
    skills: toldOf(workspace.skills.size, 'skill'),
    risk: {
      number: risk.gap + risk.keyPerson + risk.short,
      title: `${counted(risk.gap + risk.keyPerson + risk.short, 'finding', 'findings')}: ${risk.keyPerson} only holder, ${risk.gap} nobody holds it, ${risk.short} fewer than needed`,
    },
    missions: toldOf(standing, 'standing mission'),
    timeline: null,
    scenarios: workspace.scenarios.size === 0 ? null : toldOf(workspace.scenarios.size, 'scenario'),
    tables: null,
    data: null,
  }
  return (
    <nav aria-label="Screens" className={styles.nav}>
      <ul className={styles.links}>
        {routes.map((it) => {
          const count = counts[it]
          return (
            <li key={it}>
              <a
                href={view.hrefOf(it)}
                aria-current={it === route ? 'page' : undefined}
                title={count?.title}
                className={styles.link}
              >
                {routeTitles[it]}
                {count === null ? null : (
                  <span
                    aria-hidden="true"
                    className={classes(
                      styles.count,
                      it === 'risk' && count.number > 0 && styles.riskCount,
                    )}
                  >
                    {count.number}
                  </span>
                )}
              </a>
            </li>
          )
        })}
      </ul>
      {workspace.chapters.size === 0 ? null : (
        <div className={styles.chapters}>
          <h2 id="nav-chapters" className={styles.navHeading}>
            Chapters
          </h2>
          <ul aria-labelledby="nav-chapters" className={styles.links}>
            {[...workspace.chapters].map(({ id, name }) => {
              const isSelected = selection?.kind === 'chapter' && selection.chapter === id
              return (
                <li key={id}>
                  <button
                    type="button"
                    aria-current={isSelected && route === 'matrix' ? 'true' : undefined}
                    title={counted(heads.get(id) ?? 0, 'person', 'people')}
                    onClick={() => {
                      session.select({ kind: 'chapter', chapter: id })
                      view.navigate('matrix')
                    }}
                    className={styles.link}
                  >
                    <span className="visually-hidden">Chapter</span>
                    <span className={styles.linkText}>{name}</span>
                    <span aria-hidden="true" className={styles.count}>
                      {heads.get(id) ?? 0}
                    </span>
                  </button>
                </li>
              )
            })}
          </ul>
        </div>
      )}
      {hasScenarios ? (
        <Suspense>
          <ScenarioLinks />
        </Suspense>
      ) : null}
    </nav>
  )
}

function toldOf(number: number, one: string) {
  return { number, title: counted(number, one, `${one}s`) }
}

/** People whose home each chapter is on the day of the analysis. */
function useHeadCounts(): ReadonlyMap<string, number> {
  const people = useSessionState((state) => state.workspace.people)
  const day = useSessionState((state) => state.day)
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const person of people) {
      if (person.chapter === null || !isPresent(person, day)) continue
      counts.set(person.chapter, (counts.get(person.chapter) ?? 0) + 1)
    }
    return counts
  }, [people, day])
}

function useStandingCount(): number {
  const teams = useSessionState((state) => state.workspace.teams)
  const day = useSessionState((state) => state.day)
  return useMemo(() => {
    let count = 0
    for (const team of teams) if (isCounted(team, day)) count++
    return count
  }, [teams, day])
}
