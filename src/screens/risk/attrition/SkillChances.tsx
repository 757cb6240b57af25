import { useMemo, useState } from 'react'
import type { SkillId } from '#core/model/ids.ts'
import { grouped } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { classes } from '#ui/classes.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Panel } from '#ui/Screen.tsx'
import { chanceWords, lackingWords, lossUnit, skillName } from './lossWords.ts'
import { lackingSkills, type OutlookQuestion, skillOutlooks } from './outlook.ts'
import styles from './SkillChances.module.css'

const shownAtFirst = 60

interface Props {
  readonly question: OutlookQuestion
  readonly chosen: SkillId | null
  readonly onChoose: (skill: SkillId | null) => void
}

/** Every skill that could be lost with its chance; opens to those who hold it. */
export function SkillChances({ question, chosen, onChoose }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const [isWhole, setWhole] = useState(false)
  const outlooks = useMemo(() => skillOutlooks(question), [question])
  const lacking = useMemo(() => lackingSkills(question), [question])
  const shown = isWhole ? outlooks : outlooks.slice(0, shownAtFirst)
  const isWeighted = lossUnit(question.holdings) === 'weight'
  return (
    <Panel title="Chance of each skill to be lost" className={styles.chances}>
      {outlooks.length === 0 ? (
        <EmptyState
          title="Nothing can be lost"
          text="Nobody is expected to leave in this time, or too few hold each skill already."
        />
      ) : (
        <ul className={styles.list}>
          {shown.map(({ skill, probability, holders, minHolders, weight }) => (
            <li key={skill}>
              <button
                type="button"
                className={classes(styles.line, skill === chosen && styles.chosen)}
                aria-pressed={skill === chosen}
                onClick={() => onChoose(skill === chosen ? null : skill)}
              >
                <span className={styles.name}>{skillName(workspace, skill)}</span>
                <span className={styles.note}>
                  {holders.length === 1 ? 'only holder' : `${holders.length} holders`}
                  {minHolders > 1 ? `, ${minHolders} needed` : ''}
                  {isWeighted ? ` · weight ${weight}` : ''}
                </span>
                <span className={styles.track} aria-hidden="true">
                  <span
                    className={classes(styles.fill, holders.length === 1 && styles.sole)}
                    style={{ width: `${100 * probability}%` }}
                  />
                </span>
                <span className={styles.chance}>{chanceWords(probability)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {outlooks.length > shown.length ? (
        <div className={styles.more}>
          <Button size="small" variant="ghost" onPress={() => setWhole(true)}>
            Show all {grouped(outlooks.length)}
          </Button>
        </div>
      ) : null}
      {lacking.length === 0 ? null : (
        <>
          <h3 className={styles.listHead}>Too few hold it already</h3>
          <ul className={styles.list}>
            {lacking.map(({ skill, holders, minHolders }) => (
              <li key={skill}>
                <button
                  type="button"
                  className={classes(
                    styles.line,
                    styles.lacking,
                    skill === chosen && styles.chosen,
                  )}
                  aria-pressed={skill === chosen}
                  onClick={() => onChoose(skill === chosen ? null : skill)}
                >
                  <span className={styles.name}>{skillName(workspace, skill)}</span>
                  <span className={styles.note}>{lackingWords(holders.length, minHolders)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}
