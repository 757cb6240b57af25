import { interestNames } from '#core/fields/recordFields.ts'
import type { PersonId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import type { RelieveOption } from '#core/planning/relieveOptions.ts'
import { useSessionState } from '#session/react.ts'
import { classes } from '#ui/classes.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { useSkillNames } from '../../analysis/skillNames.ts'
import paneStyles from '../RiskPane.module.css'
import { lastDayWords } from './LastDay.tsx'
import styles from './PersonDetails.module.css'
import { PlanButton } from './PlanButton.tsx'

interface Props {
  readonly holder: PersonId
  readonly options: readonly RelieveOption[]
}

/** Skills to take off somebody, each with who takes it up from them. */
export function RelieveList({ holder, options }: Props) {
  const { people } = useSessionState((state) => state.workspace)
  const skillName = useSkillNames()
  const { nameOf } = usePersonNames()
  return (
    <ul className={classes(paneStyles.list, styles.options)}>
      {options.map((option) => {
        const { skill, successor, findings, closes, eases } = option
        const person = people.get(successor)
        const target = Math.max(...findings.map(({ minLevel }) => minLevel))
        return (
          <li key={skill}>
            <span className={paneStyles.strong}>{skillName(skill)}</span>
            <span>{person === undefined ? 'Somebody' : nameOf(person)} learns it from them</span>
            <span className={paneStyles.line}>
              {[
                option.level < 0 ? 'not rated yet' : `at level ${option.level} now`,
                `${target} to reach`,
                option.interest < 2 ? '' : (interestNames[option.interest]?.toLowerCase() ?? ''),
                (person && lastDayWords(person)) ?? '',
              ]
                .filter((it) => it !== '')
                .join(', ')}
            </span>
            {closes.length === 0 && eases.length === 0 ? null : (
              <span className={styles.closes}>
                {closes.length > 0
                  ? `closes ${counted(closes.length, 'finding', 'findings')}`
                  : `eases ${counted(eases.length, 'finding', 'findings')}`}
              </span>
            )}
            <PlanButton learner={successor} skill={skill} target={target} coach={holder} />
          </li>
        )
      })}
    </ul>
  )
}
