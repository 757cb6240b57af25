import { useActionContext, useSessionState } from '#session/react.ts'
import styles from './Shell.module.css'

/** Scenarios of the organisation; a press shows one in its place. */
export function ScenarioLinks() {
  const { session } = useActionContext()
  const scenarios = useSessionState((state) => state.workspace.scenarios)
  const shown = useSessionState((state) => state.scenario?.id ?? null)
  return (
    <div className={styles.chapters}>
      <h2 id="nav-scenarios" className={styles.navHeading}>
        Scenarios
      </h2>
      <ul aria-labelledby="nav-scenarios" className={styles.links}>
        {[...scenarios].map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === shown ? 'true' : undefined}
              title={name}
              onClick={() => void session.showScenario(id)}
              className={styles.link}
            >
              <span className="visually-hidden">Scenario</span>
              <span className={styles.linkText}>{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
