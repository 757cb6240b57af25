import { useMemo, useState } from 'react'
import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { carriedSkills } from '#core/analysis/scopeLoad.ts'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import { counted, grouped } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { useSkillNames } from '../../analysis/skillNames.ts'
import paneStyles from '../RiskPane.module.css'
import { useRisk } from '../useRisk.ts'
import styles from './PersonDetails.module.css'

interface Props {
  readonly person: PersonId
  readonly scope: MeasuredScope
  readonly title: string
}

const atFirst = 6

/** What somebody's load is made of, skill by skill. */
export function CarriedSkills({ person, scope, title }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const { open } = useRisk()
  const skillName = useSkillNames()
  const [isWhole, setWhole] = useState(false)
  const carried = useMemo(
    () => carriedSkills(workspace, coverage, scope, person),
    [workspace, coverage, scope, person],
  )
  if (carried.length === 0) return null
  const shown = isWhole ? carried : carried.slice(0, atFirst)
  return (
    <section>
      <h3>{title}</h3>
      <p className={paneStyles.line}>
        A skill’s weight, divided by how many hold it. Who holds one alone carries all of it.
      </p>
      <ul className={styles.carried}>
        {shown.map(({ skill, holders, share }) => {
          const where = placeFor(coverage, scope, person, skill)
          const name = skillName(skill)
          return (
            <li key={skill}>
              {where === null ? (
                <span>{name}</span>
              ) : (
                <button
                  type="button"
                  className={paneStyles.open}
                  onClick={() => open({ scope: where, skill })}
                >
                  {name}
                </button>
              )}
              <span className={paneStyles.line}>{counted(holders, 'holder', 'holders')}</span>
              <span className={styles.share}>{share.toFixed(2)}</span>
            </li>
          )
        })}
      </ul>
      {shown.length === carried.length ? null : (
        <Button size="small" variant="ghost" onPress={() => setWhole(true)}>
          Show all {grouped(carried.length)}
        </Button>
      )}
    </section>
  )
}

/** Where a skill of theirs is opened: the scope, else where it is found, else where they are. */
function placeFor(
  coverage: CoverageIndex,
  scope: MeasuredScope,
  person: PersonId,
  skill: SkillId,
): Scope | null {
  if (scope.kind === 'team' || scope.kind === 'chapter') return scope
  const places = coverage.scopesOf(person).filter((place) => coverage.isCounted(place))
  const found = places.find((place) => coverage.at(place, skill).finding !== null)
  return found ?? places[0] ?? null
}
