import { useState } from 'react'
import { grouped } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { classes } from '#ui/classes.ts'
import { Waiting } from '#ui/Progress.tsx'
import { Panel } from '#ui/Screen.tsx'
import { useRisk } from '../useRisk.ts'
import styles from './Attrition.module.css'
import type { AttritionLook } from './attritionLook.ts'
import { amount, chanceWords } from './lossWords.ts'
import { useTeamLosses } from './useTeamLosses.ts'

const shownAtFirst = 10

/** The teams by what they lose on average; choosing one shows its own figures. */
export function TeamLosses({ look: attrition }: { readonly look: AttritionLook }) {
  const { look, change } = useRisk()
  const { skills } = useSessionState((state) => state.workspace)
  const losses = useTeamLosses(attrition)
  const [isWhole, setWhole] = useState(false)
  if (losses === null) return <Waiting label="Working out the teams…" />
  if (losses.length === 0) return null
  const shown = isWhole ? losses : losses.slice(0, shownAtFirst)
  const highest = losses[0]?.loss ?? 0
  return (
    <Panel
      title="Teams by what they lose on average"
      tools={
        look.scope === 'all' ? null : (
          <Button size="small" variant="ghost" onPress={() => change({ scope: 'all' })}>
            Show the organisation
          </Button>
        )
      }
    >
      <div className={styles.tableBox}>
        <table className={styles.teams}>
          <thead>
            <tr>
              <th scope="col">Team</th>
              <th scope="col">Expected loss</th>
              <th scope="col">of a weight of</th>
              <th scope="col">lacking already</th>
              <th scope="col" className={styles.words}>
                What adds most
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ team, loss, weight, brokenWeight, first }) => {
              const scope = `team:${team.id}`
              return (
                <tr key={team.id} className={classes(look.scope === scope && styles.chosen)}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.open}
                      aria-pressed={look.scope === scope}
                      onClick={() => change({ scope: look.scope === scope ? 'all' : scope })}
                    >
                      {team.name}
                    </button>
                  </th>
                  <td>
                    <span className={styles.lossCell}>
                      <span className={styles.track} aria-hidden="true">
                        <span
                          className={styles.fill}
                          style={{ width: highest === 0 ? 0 : `${(100 * loss) / highest}%` }}
                        />
                      </span>
                      {amount(loss)}
                    </span>
                  </td>
                  <td>{amount(weight)}</td>
                  <td>{amount(brokenWeight)}</td>
                  <td className={styles.words}>
                    {first === null
                      ? 'Nothing can be lost'
                      : `${skills.get(first.skill)?.name ?? 'a deleted skill'} (${chanceWords(first.probability)})`}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {losses.length > shown.length ? (
        <div className={styles.more}>
          <Button size="small" variant="ghost" onPress={() => setWhole(true)}>
            Show all {grouped(losses.length)} teams
          </Button>
        </div>
      ) : null}
    </Panel>
  )
}
